/** What a history in brackets under a title says of each date: （2020年2月26日…批准 2020年3月9日…发布）. */
export const HISTORY_EVENTS: readonly {
  kind: 'adopted' | 'promulgated' | 'amended' | 'effective' | 'written'
  pattern: RegExp
  example: string
}[] = [
  { kind: 'effective', pattern: /施行|实施|生效/, example: '2020年3月1日起施行' },
  { kind: 'amended', pattern: /修订|修正|修改/, example: '2018年12月29日修正' },
  { kind: 'promulgated', pattern: /公布|发布|颁布|印发/, example: '2020年3月9日中共中央办公厅发布' },
  { kind: 'adopted', pattern: /通过|批准|审议/, example: '2019年12月3日会议通过' },
]

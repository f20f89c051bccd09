import type { Correction } from '../../schema/correction.ts'

/**
 * A small pile of invented notices that cite, repeat, issue and repeal one another, as texts by file name: what resolution
 * has to decide, in a form that needs nothing from outside.
 */
export function pile(files: number): Record<string, string> {
  const texts = Array.from({ length: files }, (_, index) => [`通知${index + 1}.txt`, collection(index)] as const)
  return Object.fromEntries(texts)
}

/** A collection of two notices and the measures that one of them issues; every third repeats a notice of its neighbour. */
function collection(index: number): string {
  const parts = [notice(index), issue(index)]
  if (index % 3 === 1) parts.push(notice(index - 1))
  return parts.join('\n\n')
}

const title = (index: number) => `云岭省教育厅关于加强第${index}片区河道安全管理的通知`
const number = (index: number) => `云教函〔2021〕${index + 1}号`

function notice(index: number): string {
  return [
    title(index),
    number(index),
    '各市（州）教育局：',
    `根据《${title(index + 1)}》（${number(index + 1)}）和《中华人民共和国江河法》，现就有关事项通知如下。`,
    `一、贯彻落实《河道巡查办法（第${index + 2}版）》，按照《江河法》和《值班细则》的规定开展巡查。`,
    `二、《关于加强第${index + 3}片区河道安全管理的通知》同时废止。`,
    '云岭省教育厅',
    `2021年3月${index + 1}日`,
  ].join('\n')
}

function issue(index: number): string {
  return [
    `云岭省教育厅办公室关于印发《河道巡查办法（第${index}版）》的通知`,
    `云教办〔2021〕${index + 1}号`,
    '各市（州）教育局：',
    `现将《河道巡查办法（第${index}版）》印发给你们，请遵照执行。`,
    '云岭省教育厅办公室',
    `2021年4月${index + 1}日`,
    '',
    `河道巡查办法（第${index}版）`,
    '第一条 为了规范河道巡查，根据《中华人民共和国江河法》，制定本办法。',
    '第二条 本办法自印发之日起施行，有效期5年。',
  ].join('\n')
}

const said = { by: '档案室', on: '2024-05-01', why: '核对了纸质原件' }

/** Corrections of a pile, one of each kind and more. */
export function pileCorrections(): Correction[] {
  const notices = '第0片区河道安全管理的通知'
  return [
    {
      kind: 'reference',
      reference: { source: '通知1.txt', quote: '《值班细则》' },
      document: { title: '云岭省教育厅值班细则', number: '云教规〔2020〕7号' },
      ...said,
    },
    {
      kind: 'reference',
      reference: { source: '通知4.txt', quote: '值班细则' },
      document: { number: number(6) },
      ...said,
    },
    { kind: 'no-reference', reference: { source: '通知3.txt', quote: '《值班细则》' }, ...said },
    { kind: 'same-body', bodies: ['云岭省教育厅', '云岭省教育厅办公室'], ...said },
    { kind: 'same-document', documents: [{ number: number(2) }, { title: title(3) }], ...said },
    { kind: 'same-document', documents: [{ title: title(5) }, { title: '中华人民共和国江河法' }], ...said },
    {
      kind: 'different-documents',
      documents: [
        { source: '通知1.txt', quote: notices },
        { source: '通知2.txt', quote: notices },
      ],
      ...said,
    },
    { kind: 'no-document', document: { title: '河道巡查办法（第3版）' }, ...said },
    {
      kind: 'fields',
      document: { number: number(6) },
      fields: { date: '2021-05-01', number: '云教函〔2021〕70号', effectiveDate: '2021-06-01', validTo: '2026-05-31' },
      ...said,
    },
    {
      kind: 'fields',
      document: { title: '河道巡查办法（第10版）' },
      fields: { date: '2022' },
      ...said,
      on: '2024-06-01',
    },
  ]
}

/** What each question is asked of the shared catalogue and texts; those that may be asked of everything are. */
export const ASKED: readonly (readonly [question: string, parameters: Readonly<Record<string, string>>])[] = [
  ['repealed-basis', {}],
  ['outdated-versions', {}],
  ['lapsing', { year: '2024' }],
  ['resting-on', { document: '中华人民共和国行政许可法', depth: '3' }],
  ['roots', { document: '教育督导条例' }],
  ['implementation-chain', {}],
  ['family', { document: '国务院令第619号' }],
  ['most-cited', {}],
  ['wanted', {}],
  ['number-gaps', { body: '教育部' }],
  ['joint-issuers', {}],
  ['body-history', { body: '教育部' }],
]

/** 中华人民共和国国务院 → 国务院: bodies sign orders with the name of the state before their own. */
export const withoutState = (name: string) => name.replace(STATE, '')
const STATE = /^中华人民共和国(?=国务院|主席令|[\u4e00-\u9fff]{1,12}(?:部|委员会|总局|署|银行)(?:令|$))/

/** 发文字号 under which orders are listed, where it is another than what they print: 国务院公报 and 中国政府网 write 国令. */
const REGISTERED: readonly { printed: RegExp; registered: string; example: string }[] = [
  { printed: /^(?:中华人民共和国)?国务院令(?=第)/, registered: '国令', example: '国务院令第707号' },
]

/** The number under which an order is listed; null for one without a number. */
export function registeredNumber(numbers: readonly string[]): string | null {
  const number = numbers[0]
  if (number === undefined) return null
  const row = REGISTERED.find(({ printed }) => printed.test(number))
  return row ? number.replace(row.printed, row.registered) : withoutState(number)
}

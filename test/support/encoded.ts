/** 关于𠮷林的通知, each character by its bytes in GB18030 (Node decodes that encoding but does not write it). */
export const GB18030 = {
  text: '关于𠮷林的通知',
  bytes: Buffer.from('b9d8d3da9534b235c1d6b5c4cda8d6aa', 'hex'),
}

export const BOM = '\ufeff'

export function utf16be(text: string): Buffer {
  return Buffer.from(text, 'utf16le').swap16()
}

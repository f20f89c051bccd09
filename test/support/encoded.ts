/** 关于𠮷林的通知, each character by its bytes in GB18030 (Node decodes that encoding but does not write it). */
export const GB18030 = {
  text: '关于𠮷林的通知',
  bytes: Buffer.from('b9d8d3da9534b235c1d6b5c4cda8d6aa', 'hex'),
}

export const BOM = '\ufeff'

export function utf16be(text: string): Buffer {
  return Buffer.from(text, 'utf16le').swap16()
}

/** A text in GBK, which Node decodes but does not write. */
export function gbk(text: string): Buffer {
  return Buffer.concat([...text].map((char) => (char < '\x80' ? Buffer.from(char) : gbkCharacter(char))))
}

const gbkCharacters = new Map<string, Buffer>()

function gbkCharacter(char: string): Buffer {
  if (gbkCharacters.size === 0) {
    const decoder = new TextDecoder('gb18030')
    for (let lead = 0x81; lead < 0xff; lead++)
      for (let trail = 0x40; trail < 0xff; trail++) {
        const bytes = Buffer.from([lead, trail])
        if (trail !== 0x7f) gbkCharacters.set(decoder.decode(bytes), bytes)
      }
  }
  const bytes = gbkCharacters.get(char)
  if (!bytes) throw new RangeError(`not in GBK: ${char}`)
  return bytes
}

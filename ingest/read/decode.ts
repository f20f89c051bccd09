import type { Source } from '../../schema/source.ts'

type Encoding = Source['encoding']

export type Decoded =
  | { text: string; encoding: Encoding }
  | { problem: 'file-empty' | 'file-binary' | 'file-encoding' | 'file-textless' }

const MARKS: readonly { encoding: Encoding; bytes: readonly number[] }[] = [
  { encoding: 'utf-8', bytes: [0xef, 0xbb, 0xbf] },
  { encoding: 'utf-16le', bytes: [0xff, 0xfe] },
  { encoding: 'utf-16be', bytes: [0xfe, 0xff] },
  { encoding: 'gb18030', bytes: [0x84, 0x31, 0x95, 0x33] },
]

/**
 * Text of a file: by its byte order mark, else strict UTF-8, else strict GB18030 (which GBK and GB2312 are part of). The
 * mark is dropped, nothing else is changed.
 */
export function decode(bytes: Uint8Array): Decoded {
  const mark = MARKS.find((candidate) => candidate.bytes.every((byte, index) => bytes[index] === byte))
  const body = mark ? bytes.subarray(mark.bytes.length) : bytes
  for (const encoding of mark ? [mark.encoding] : (['utf-8', 'gb18030'] as const)) {
    if (encoding === 'gb18030' && !mark && isDamagedUtf8(body)) break
    const text = decodeStrictly(body, encoding)
    if (text !== undefined) return judge(text, encoding)
  }
  return { problem: isBinary(new TextDecoder('latin1').decode(body)) ? 'file-binary' : 'file-encoding' }
}

function decodeStrictly(bytes: Uint8Array, encoding: Encoding): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return undefined
  }
}

function judge(text: string, encoding: Encoding): Decoded {
  if (text.trim() === '') return { problem: 'file-empty' }
  return isBinary(text) ? { problem: 'file-binary' } : { text, encoding }
}

/** Text holds no NUL, and hardly a control character but tab, line ends and form feed. */
function isBinary(text: string): boolean {
  const controls = text.match(/[\x00-\x08\x0e-\x1f\x7f]/g)?.length ?? 0
  return text.includes('\0') || controls > text.length / 50
}

/** Most of UTF-8's bytes also read as GB18030, but as other characters: a file with one bad byte must not pass as that. */
function isDamagedUtf8(bytes: Uint8Array): boolean {
  const text = new TextDecoder('utf-8').decode(bytes)
  const broken = text.match(/\ufffd/g)?.length ?? 0
  const beyondAscii = text.match(/[^\x00-\x7f]/gu)?.length ?? 0
  return broken > 0 && broken < beyondAscii / 5
}

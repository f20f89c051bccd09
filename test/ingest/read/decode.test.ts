import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { decode } from '../../../ingest/read/decode.ts'
import { BOM, GB18030, utf16be } from '../../support/encoded.ts'

const utf8 = (text: string) => Buffer.from(text, 'utf8')

describe('encodings', () => {
  test.each([
    ['UTF-8', utf8('关于𠮷林的通知'), 'utf-8', '关于𠮷林的通知'],
    ['UTF-8 with a mark', utf8(`${BOM}关于`), 'utf-8', '关于'],
    ['a second mark is text', utf8(`${BOM}${BOM}关于`), 'utf-8', `${BOM}关于`],
    ['UTF-16LE', Buffer.from(`${BOM}关于𠮷`, 'utf16le'), 'utf-16le', '关于𠮷'],
    ['UTF-16BE', utf16be(`${BOM}关于𠮷`), 'utf-16be', '关于𠮷'],
    ['GB18030', GB18030.bytes, 'gb18030', GB18030.text],
    ['GB18030 with a mark', Buffer.concat([Buffer.from('84319533', 'hex'), GB18030.bytes]), 'gb18030', GB18030.text],
    ['ASCII', utf8('GB/T 9704'), 'utf-8', 'GB/T 9704'],
  ])('%s', (_name, bytes, encoding, text) => {
    expect(decode(bytes)).toEqual({ text, encoding })
  })

  test('line ends, form feeds and spaces stay as they are', () => {
    const text = ' 一\r\n二\f\r三\u3000\t\v\n\n'
    expect(decode(utf8(text))).toEqual({ text, encoding: 'utf-8' })
  })

  test('any text survives UTF-8 and, behind its mark, UTF-16', () => {
    const texts = fc
      .string({ unit: 'binary', minLength: 1 })
      .map((text) => `公${text.replace(/[\x00-\x1f\x7f]/g, '')}文`)
    fc.assert(
      fc.property(texts, (text) => {
        expect(decode(utf8(text))).toEqual({ text, encoding: 'utf-8' })
        expect(decode(Buffer.from(BOM + text, 'utf16le'))).toEqual({ text, encoding: 'utf-16le' })
      }),
    )
  })
})

describe('what is no text', () => {
  test.each([
    ['nothing', Buffer.alloc(0), 'file-empty'],
    ['white space', utf8(' \r\n\u3000\f'), 'file-empty'],
    ['a mark alone', utf8(BOM), 'file-empty'],
    ['a NUL', utf8('关于\0通知'), 'file-binary'],
    ['the head of a PNG', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), 'file-binary'],
    ['control characters', utf8('公\x01\x02\x03文\x04'.repeat(9)), 'file-binary'],
    [
      'UTF-8 with one bad byte',
      Buffer.concat([utf8('各市人民政府：'), Buffer.from([0xe4, 0xb8]), utf8('。现通知如下')]),
      'file-encoding',
    ],
    ['bytes of no encoding', Buffer.from([0xb9, 0xd8, 0xff, 0xff, 0xb9, 0xd8]), 'file-encoding'],
    ['UTF-16 cut in half', Buffer.from([0xff, 0xfe, 0x73]), 'file-encoding'],
  ])('%s', (_name, bytes, problem) => {
    expect(decode(bytes)).toEqual({ problem })
  })

  test('a stray control character does not make a text binary', () => {
    expect(decode(utf8(`${'公文'.repeat(100)}\x07`))).toMatchObject({ encoding: 'utf-8' })
  })
})

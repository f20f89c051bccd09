import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { describe, expect, test } from 'vitest'
import { listFiles, readFiles, readPaths } from '../../../ingest/read/index.ts'
import { Source } from '../../../schema/source.ts'
import { GB18030 } from '../../support/encoded.ts'
import { folderWith } from '../../support/folder.ts'

describe('readPaths', () => {
  test('gives sources and problems, one a file', async () => {
    const folder = folderWith({ 'a.txt': '关于', 'b.bin': '\0', 'c.md': '', 'd.txt': GB18030.bytes })
    const outcomes = await Readable.from(readPaths([join(folder, 'b.bin'), folder])).toArray()
    expect(outcomes).toEqual([
      { kind: 'problem', problem: { code: 'file-format', path: join(folder, 'b.bin'), extension: 'bin' } },
      {
        kind: 'source',
        source: {
          id: '61c41639f9e36730e40a2b716c5d3a35',
          name: 'a.txt',
          format: 'text',
          encoding: 'utf-8',
          text: '关于',
        },
        location: join(folder, 'a.txt'),
        displayPath: join(folder, 'a.txt'),
        notes: [],
      },
      { kind: 'problem', problem: { code: 'file-empty', path: join(folder, 'c.md') } },
      expect.objectContaining({
        source: expect.objectContaining({ encoding: 'gb18030', text: GB18030.text }),
        notes: [{ code: 'decoded', path: join(folder, 'd.txt'), encoding: 'gb18030' }],
      }),
    ])
  })

  test('a source follows its schema; its id goes by format and bytes, not by name', async () => {
    const folder = folderWith({ 'a.txt': '公文', 'b.txt': '公文', 'c.md': '公文', 'd.txt': '公文\n' })
    const ids = []
    for await (const outcome of readPaths([folder])) {
      if (outcome.kind === 'source') ids.push(Source.parse(outcome.source).id)
    }
    expect(ids[0]).toBe(ids[1])
    expect(new Set(ids).size).toBe(3)
  })

  test('a file that vanished after it was listed is a problem of its own', async () => {
    const folder = folderWith({ 'a.txt': '公文', 'b.txt': '公文' })
    const found = await listFiles([folder])
    rmSync(join(folder, 'a.txt'))
    const outcomes = await Readable.from(readFiles(found)).toArray()
    expect(outcomes.map((outcome) => outcome.kind)).toEqual(['problem', 'source'])
  })
})

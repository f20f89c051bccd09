import { symlinkSync } from 'node:fs'
import { join, relative } from 'node:path'
import { describe, expect, test } from 'vitest'
import { type Found, listFiles } from '../../../ingest/read/index.ts'
import { folderWith } from '../../support/folder.ts'

/** What was found as short lines: the path below the folder, and the format or the problem. */
async function list(folder: string, ...names: string[]): Promise<string[]> {
  const found = await listFiles(names.length > 0 ? names.map((name) => join(folder, name)) : [folder])
  return found.map((item) => line(folder, item))
}

function line(folder: string, item: Found): string {
  if (item.kind === 'file') return `${relative(folder, item.displayPath)} ${item.format}`
  const path = 'path' in item.problem ? item.problem.path : ''
  return `${relative(folder, path)} ${item.problem.code}`
}

describe('listFiles', () => {
  test('walks folders in the order of code units', async () => {
    const folder = folderWith({ '乙.txt': '', '10.txt': '', '9.txt': '', 'B.txt': '', 'a/c.md': '', 'a.txt': '' })
    expect(await list(folder)).toEqual([
      '10.txt text',
      '9.txt text',
      'B.txt text',
      'a/c.md markdown',
      'a.txt text',
      '乙.txt text',
    ])
  })

  test('goes by the extension, in any case', async () => {
    const folder = folderWith({
      'a.TXT': '',
      'b.text': '',
      c: '',
      'd.Markdown': '',
      '通知（v1.2）': '',
      '通知.第2稿': '',
    })
    expect(await list(folder)).toEqual([
      'a.TXT text',
      'b.text text',
      'c text',
      'd.Markdown markdown',
      '通知.第2稿 text',
      '通知（v1.2） text',
    ])
  })

  test('reads saved pages, not what a browser saved beside them', async () => {
    const folder = folderWith({
      '甲.html': '',
      '甲_files/frame.html': '',
      '乙.HTM': '',
      '乙.files/a.txt': '',
      '丙_files/a.xhtml': '',
      'd.shtml': '',
      'e.mht': '',
    })
    expect(await list(folder)).toEqual([
      'd.shtml html',
      'e.mht file-format',
      '丙_files/a.xhtml html',
      '乙.HTM html',
      '甲.html html',
    ])
  })

  test('reports documents that cannot be read yet, and passes over what is no document', async () => {
    const folder = folderWith({ 'a.pdf': '', 'b.wps': '', 'c.png': '', 'd.zip': '', 'e.txt': '' })
    expect(await list(folder)).toEqual(['a.pdf file-format', 'b.wps file-format', 'e.txt text'])
    expect(await list(folder, 'c.png')).toEqual(['c.png file-format'])
  })

  test('skips hidden files and node_modules in folders, not when they are named', async () => {
    const folder = folderWith({ '.wenmai/graph.txt': '', '.a.txt': '', 'node_modules/x/readme.md': '', 'b.txt': '' })
    expect(await list(folder)).toEqual(['b.txt text'])
    expect(await list(folder, '.a.txt')).toEqual(['.a.txt text'])
  })

  test('lists a file once, however it is reached', async () => {
    const folder = folderWith({ 'sub/a.txt': '', 'b.txt': '' })
    symlinkSync('.', join(folder, 'sub', 'loop'))
    symlinkSync('sub', join(folder, 'same'))
    expect(await list(folder, 'b.txt', '.', 'b.txt')).toEqual(['b.txt text', 'same/a.txt text'])
  })

  test('a missing path, a broken link and a link to itself stop nothing', async () => {
    const folder = folderWith({ 'z.txt': '' })
    symlinkSync('nowhere', join(folder, 'broken.txt'))
    symlinkSync('self.txt', join(folder, 'self.txt'))
    expect(await list(folder, 'missing', '.', 'z.txt/below')).toEqual([
      'missing path-missing',
      'broken.txt path-missing',
      'self.txt file-failed',
      'z.txt text',
      'z.txt/below path-missing',
    ])
  })
})

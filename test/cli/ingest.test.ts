import { chmodSync, mkdirSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { startWenmai, wenmai } from '../support/cli.ts'
import { BOM, GB18030 } from '../support/encoded.ts'
import { folderWith } from '../support/folder.ts'

/** A notice with its own number, so that each file brings a document of its own. */
const notice = (n: number, about = '检查') => `云岭省教育厅关于做好第${n}次${about}的通知
云教函〔2021〕${n}号

各市教育局：
根据《云岭省学校食堂管理办法》（云政办发〔2018〕32号），现就有关事项通知如下。

云岭省教育厅
2021年3月1日
`

const NUMBERS = 'MATCH (d:Document {held: true}) RETURN d.number AS number ORDER BY number'

async function heldNumbers(cwd: string): Promise<string[]> {
  const { stdout } = await wenmai(['query', NUMBERS, '--format', 'json'], { cwd })
  return JSON.parse(stdout).map((row: { number: string }) => row.number)
}

describe('one ingest of everything that goes wrong', () => {
  /** Root may read all: taken from it, it is refused like anyone else. */
  const asOther = process.getuid?.() === 0 ? ['setpriv', '--bounding-set=-dac_override,-dac_read_search'] : []

  test('names each file with its reason, exits 3, and has all else in the graph', async () => {
    const cwd = folderWith({
      'in/binary.txt': Buffer.from([0x25, 0, 1, 2, 3, 0xff]),
      'in/empty.txt': '',
      'in/damaged.txt': Buffer.concat([Buffer.from(notice(90)), Buffer.from([0xe4, 0xb8])]),
      'in/later.pdf': '%PDF-1.7',
      'in/picture.png': Buffer.from([0x89, 0x50, 0x4e, 0x47]),
      'in/secret/never.txt': notice(91),
      'in/gb18030.txt': Buffer.concat([GB18030.bytes, Buffer.from('\n', 'latin1')]),
      'in/crlf.txt': notice(1).replaceAll('\n', '\r\n'),
      'in/bom.txt': BOM + notice(2),
      'in/utf16.txt': Buffer.from(BOM + notice(3), 'utf16le'),
      'in/pages.txt': notice(4).replace('现就', '\f现就'),
      'in/astral.txt': notice(5, '𠮷林'),
    })
    chmodSync(join(cwd, 'in/secret'), 0)
    const { code, stdout } = await wenmai(['ingest', 'nowhere', 'in'], { cwd, wrapper: asOther })
    chmodSync(join(cwd, 'in/secret'), 0o755)

    expect(code).toBe(3)
    for (const [path, reason] of [
      ['nowhere', '找不到'],
      ['in/binary.txt', '不是文本文件'],
      ['in/empty.txt', '是空文件'],
      ['in/damaged.txt', '编码无法识别'],
      ['in/later.pdf', '还不能读 .pdf 格式'],
      ['in/secret', '没有读取权限'],
      ['in/gb18030.txt', '不是 UTF-8，已按 gb18030 读取'],
      ['in/utf16.txt', '不是 UTF-8，已按 utf-16le 读取'],
    ]) {
      expect(stdout).toContain(`  ${path}  ${reason}`)
    }
    expect(stdout).toContain('读不了 6')
    expect(stdout).not.toContain('picture.png')
    expect(await heldNumbers(cwd)).toEqual([1, 2, 3, 4, 5].map((n) => `云教函〔2021〕${n}号`))
  })

  test('spans print exactly what each file holds', async () => {
    const texts = [notice(1).replaceAll('\n', '\r\n'), notice(4).replace('现就', '\f现就'), notice(5, '𠮷林')]
    const cwd = folderWith(Object.fromEntries(texts.map((text, i) => [`${i}.txt`, (i === 2 ? BOM : '') + text])))
    const { code, stdout } = await wenmai(['extract', '.'], { cwd })
    expect(code).toBe(0)
    for (const line of stdout.trimEnd().split('\n')) {
      const reading = JSON.parse(line)
      const text = texts[Number.parseInt(reading.source, 10)] ?? ''
      for (const { text: printed, span } of reading.citations) {
        expect(text.slice(span.start, span.end).replace(/[\r\n\f]/g, '')).toBe(printed)
      }
      expect(reading.citations).not.toEqual([])
    }
  })
})

describe('ingest', () => {
  test('does nothing twice, and says so', async () => {
    const cwd = folderWith({ 'a.txt': notice(1) })
    expect(await wenmai(['ingest', '.'], { cwd })).toMatchObject({
      code: 0,
      stdout: expect.stringContaining('第 1 代'),
    })
    const again = await wenmai(['ingest', '.'], { cwd })
    expect(again).toMatchObject({ code: 0, stdout: expect.stringContaining('没有新内容，图谱未变（第 1 代）') })
    writeFileSync(join(cwd, 'b.txt'), notice(2))
    const more = await wenmai(['ingest', '.', '--lang', 'en'], { cwd })
    expect(more.stdout).toContain('Files: 2; read 1, known already 1, unreadable 0')
    expect(more.stdout).toContain('generation 2')
    expect(await heldNumbers(cwd)).toHaveLength(2)
  })

  test('keeps what is printed and the progress apart', async () => {
    const cwd = folderWith({ 'a.txt': notice(1) })
    const { stdout, stderr } = await wenmai(['ingest', '.'], { cwd })
    expect(stderr).toMatch(/^(\S+ {2}文件 \d+\/1 {2}公文 \d+ {2}引用 \d+\n)+$/)
    expect(stdout).not.toMatch(/文件 \d+\/\d+/)
  })

  test('Ctrl-C publishes nothing, says so, and exits 130', async () => {
    const cwd = folderWith({ 'a.txt': notice(1) })
    await wenmai(['ingest', 'a.txt'], { cwd })
    mkdirSync(join(cwd, 'many'))
    for (let i = 2; i < 400; i++) writeFileSync(join(cwd, 'many', `${i}.txt`), notice(i))

    const child = startWenmai(['ingest', 'many'], { cwd, stdio: ['ignore', 'pipe', 'pipe'] })
    let stderr = ''
    child.stderr?.on('data', (chunk: Buffer) => {
      if (stderr === '') child.kill('SIGINT')
      stderr += chunk
    })
    const code = await new Promise((resolve) => child.on('close', resolve))

    expect(code).toBe(130)
    expect(stderr).toContain('已中断，这次什么都没有写入图谱。')
    expect(await heldNumbers(cwd)).toEqual(['云教函〔2021〕1号'])
  })
})

test('a file that is not there any more stays in the graph, and that is said', async () => {
  const cwd = folderWith({ 'in/a.txt': notice(1), 'in/b.txt': notice(2), 'other/c.txt': notice(3) })
  const first = await wenmai(['ingest', 'in', 'other'], { cwd })
  expect(first.stdout).not.toContain('已不在')
  renameSync(join(cwd, 'in/a.txt'), join(cwd, 'in/new.txt'))
  const again = await wenmai(['ingest', './in', 'other'], { cwd })
  expect(again).toMatchObject({ code: 0 })
  expect(again.stdout).toMatch(/\.\/in {2}以前从这里读入、现在已不在的文件有 1 个.*wenmai forget "\S*in\/a\.txt"\n/)
  expect(again.stdout).not.toContain('other  ')
  await wenmai(['forget', 'in/a.txt'], { cwd })
  expect((await wenmai(['ingest', 'in'], { cwd })).stdout).not.toContain('已不在')
  expect(await heldNumbers(cwd)).toHaveLength(3)
})

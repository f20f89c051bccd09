import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { Reading } from '../../schema/reading.ts'
import { cleanEnv, MAIN, ROOT, wenmai } from '../support/cli.ts'
import { folderWith } from '../support/folder.ts'

const SAMPLE = join(ROOT, 'sample/documents')
/** Prints at exit which native modules were loaded: the database is one. */
const NATIVE_MODULES = `data:text/javascript,
  process.on('exit', () => console.error(process.report.getReport().sharedObjects.filter((f) => f.endsWith('.node')).length))`

const readings = (stdout: string) =>
  stdout
    .trimEnd()
    .split('\n')
    .map((line) => Reading.parse(JSON.parse(line)))

describe('extract', () => {
  test('prints one reading a line, and nothing else on stdout', async () => {
    const { code, stdout, stderr } = await wenmai(['extract', SAMPLE, '--format', 'jsonl'], { cwd: folderWith({}) })
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    const titles = readings(stdout).map(({ title }) => title)
    expect(titles).toContain('云岭省人民政府办公厅关于印发《云岭省学校食堂管理办法》的通知')
    expect(titles).toHaveLength(40)
  })

  test('says on stderr what it could not read, goes on, and exits 3', async () => {
    const cwd = folderWith({ 'empty.txt': '' })
    const { code, stdout, stderr } = await wenmai(['extract', 'nowhere', 'empty.txt', SAMPLE], { cwd })
    expect(code).toBe(3)
    expect(stderr).toMatch(/^nowhere {2}找不到。.*\nempty\.txt {2}是空文件。.*\n$/)
    expect(readings(stdout).length).toBeGreaterThan(0)
  })

  test('ends quietly when the reader of its pipe has had enough', () => {
    const cwd = folderWith({})
    for (let i = 0; i < 60; i++) writeFileSync(join(cwd, `${i}.txt`), notice(i).repeat(40))
    const script = `set -o pipefail; '${process.execPath}' '${MAIN}' extract . | head -n 1`
    const stdout = execFileSync('bash', ['-c', script], {
      cwd,
      env: cleanEnv(),
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    expect(readings(stdout)).toHaveLength(1)
  })

  test.skipIf(!existsSync('/dev/full'))('says in a line that its output could not be written', () => {
    const script = `'${process.execPath}' '${MAIN}' extract '${SAMPLE}' > /dev/full`
    const { status, stderr } = spawnSync('bash', ['-c', script], { env: cleanEnv(), encoding: 'utf8' })
    expect(status).toBe(1)
    expect(stderr).toMatch(/^程序出错：ENOSPC.*\n.*WENMAI_DEBUG=1.*\n$/)
  })

  test('does not load the database, which a query does', async () => {
    const options = { cwd: folderWith({}), node: ['--import', NATIVE_MODULES] }
    expect((await wenmai(['extract', SAMPLE], options)).stderr).toBe('0\n')
    expect((await wenmai(['query', 'RETURN 1'], options)).stderr).toMatch(/\n1\n$/)
  })
})

const notice = (n: number) => `云岭省教育厅关于做好第${n}次检查的通知
云教函〔2021〕${n}号

各市教育局：
根据《云岭省学校食堂管理办法》，现就有关事项通知如下。

云岭省教育厅
2021年3月1日

`

import { describe, expect, test } from 'vitest'
import { wenmai } from '../support/cli.ts'
import { folderWith } from '../support/folder.ts'

const COMMANDS = ['start', 'ingest', 'serve', 'query', 'lookup', 'extract', 'dump', 'export', 'forget', 'diff']

describe('help', () => {
  test('lists every command and the exit codes, in Chinese', async () => {
    const { code, stdout, stderr } = await wenmai(['--help'], { cwd: folderWith({}) })
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    for (const word of [...COMMANDS, '用法：', '命令：', '退出码：', 'NEO4J_URI']) expect(stdout).toContain(word)
    expect(stdout).not.toMatch(/Usage|Options|Commands/)
  })

  test.each(COMMANDS)('%s has an example and names its default values', async (command) => {
    const cwd = folderWith({})
    const chinese = await wenmai([command, '--help'], { cwd })
    const english = await wenmai([command, '--help', '--lang', 'en'], { cwd })
    expect(chinese.stdout).not.toContain('（缺省 ）')
    expect([chinese.code, english.code]).toEqual([0, 0])
    expect(chinese.stdout).toMatch(new RegExp(`示例：\n {2}wenmai ${command}`))
    expect(english.stdout).toMatch(new RegExp(`Example:\n {2}wenmai ${command}`))
  })

  test('no command at all is wrong usage, and shows the help', async () => {
    const { code, stdout, stderr } = await wenmai([], { cwd: folderWith({}) })
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).toContain('用法：')
  })

  test('the version is the package’s', async () => {
    const { stdout } = await wenmai(['--version'], { cwd: folderWith({}) })
    expect(stdout).toMatch(/^\d+\.\d+\.\d+\n$/)
  })
})

describe('wrong usage exits 2 and says what is wrong', () => {
  test.each([
    [['nonsense'], '没有这个命令：nonsense', 'Unknown command: nonsense'],
    [['query'], '缺少参数：CYPHER', 'Missing argument: CYPHER'],
    [['ingest'], '缺少参数：PATH', 'Missing argument: PATH'],
    [['ingest', 'x', '--workspace'], '选项缺少值：--workspace', 'Option without its value: --workspace'],
    [['query', 'x', '--bogus'], '没有这个选项：--bogus', 'Unknown option: --bogus'],
    [['query', 'x', 'y'], '参数太多', 'Too many arguments'],
    [['query', 'x', '--format', 'xml'], 'table | json | csv', 'possible values: table | json | csv'],
    [['query', 'x', '--limit', '1.5'], '要一个大于零的', 'above zero'],
    [['query', 'x', '--timeout', '-1'], '要一个大于零的', 'above zero'],
    [['query', 'x', '--param', 'k'], '名=值', 'name=value'],
    [['--lang', 'fr'], 'zh | en', 'zh | en'],
  ])('%j', async (args, chinese, english) => {
    const cwd = folderWith({})
    const zh = await wenmai(args, { cwd })
    expect(zh).toMatchObject({ code: 2, stdout: '', stderr: expect.stringContaining(chinese) })
    expect(zh.stderr).not.toMatch(/error:|argument/)
    const en = await wenmai(args, { cwd, env: { WENMAI_LANG: 'en' } })
    expect(en).toMatchObject({ code: 2, stdout: '', stderr: expect.stringContaining(english) })
    expect(en.stderr).not.toMatch(/\p{Script=Han}/u)
  })
})

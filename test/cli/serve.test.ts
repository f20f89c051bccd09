import { once } from 'node:events'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { ROOT, startWenmai, wenmai } from '../support/cli.ts'
import { folderWith } from '../support/folder.ts'

const SAMPLE = join(ROOT, 'sample/documents')
const status = async (url: string) => (await fetch(`${url}/api/status`)).json()

/** Starts a command that serves, and gives what it had printed by the time that it did. */
async function serving(args: string[], cwd: string) {
  const child = startWenmai(args, { cwd, stdio: ['ignore', 'pipe', 'pipe'] })
  onTestFinished(() => {
    child.kill('SIGKILL')
  })
  const printed = { stdout: '', stderr: '' }
  for (const stream of ['stdout', 'stderr'] as const)
    child[stream]?.setEncoding('utf8').on('data', (chunk: string) => {
      printed[stream] += chunk
    })
  const address = () => /网页在 (\S+)/.exec(printed.stdout)?.[1]
  while (!address() && child.exitCode === null) await new Promise((resolve) => setTimeout(resolve, 20))
  const stop = async (signal: NodeJS.Signals) => {
    const ended = once(child, 'exit')
    child.kill(signal)
    return (await ended)[0]
  }
  return { printed, url: address() ?? '', stop, child }
}

describe('start', () => {
  test('reads the sample and serves it as the sample; a second time nothing is read twice', async () => {
    const cwd = folderWith({})
    const first = await serving(['start', '--port', '0'], cwd)
    expect(await status(first.url)).toMatchObject({ sample: true, generation: 1 })
    expect(await first.stop('SIGINT')).toBe(0)
    const second = await serving(['start', '--port', '0'], cwd)
    expect(second.printed.stdout).toContain('没有新内容')
    expect(await status(second.url)).toMatchObject({ sample: true, generation: 1 })
    expect(await second.stop('SIGTERM')).toBe(0)
  })

  test('reads and serves what it is given, which is no sample', async () => {
    const cwd = folderWith({
      'a.txt': '云岭省水利厅关于河道的通知\n云水〔2022〕1号\n各局：\n云岭省水利厅\n2022年1月2日\n',
    })
    const { url } = await serving(['start', 'a.txt', '--port', '0'], cwd)
    expect(await status(url)).toMatchObject({ sample: false, counts: { sources: 1 } })
  })
})

describe('serve', () => {
  test('knows the sample in another workspace, and no more when something is added', async () => {
    const cwd = folderWith({
      'a.txt': '云岭省水利厅关于河道的通知\n云水〔2022〕1号\n各局：\n云岭省水利厅\n2022年1月2日\n',
    })
    await wenmai(['ingest', SAMPLE, '--workspace', 'here'], { cwd })
    const { url } = await serving(['serve', '--workspace', 'here', '--port', '0'], cwd)
    expect(await status(url)).toMatchObject({ sample: true, generation: 1 })
    await wenmai(['ingest', 'a.txt', '--workspace', 'here'], { cwd })
    expect(await status(url)).toMatchObject({ sample: false, generation: 2 })
  })

  test('stops at once though a browser keeps its connection', async () => {
    const cwd = folderWith({})
    await wenmai(['ingest', SAMPLE], { cwd })
    const { url, stop } = await serving(['serve', '--port', '0'], cwd)
    await fetch(`${url}/api/status`, { headers: { connection: 'keep-alive' } })
    const started = performance.now()
    expect(await stop('SIGINT')).toBe(0)
    expect(performance.now() - started).toBeLessThan(3_000)
  })

  test('without a graph: says what to do', async () => {
    const answer = await wenmai(['serve'], { cwd: folderWith({}) })
    expect(answer).toMatchObject({ code: 1, stdout: '', stderr: expect.stringContaining('还没有图谱') })
  })

  test('a port that is asked for and taken is said', async () => {
    const cwd = folderWith({})
    await wenmai(['ingest', SAMPLE], { cwd })
    const other = createServer().listen(0, '127.0.0.1')
    onTestFinished(() => void other.close())
    await once(other, 'listening')
    const { port } = other.address() as { port: number }
    const answer = await wenmai(['serve', '--port', String(port)], { cwd })
    expect(answer).toEqual({ code: 1, stdout: '', stderr: expect.stringContaining(`端口 ${port} 已被占用`) })
    expect(await wenmai(['serve', '--host', '203.0.113.1'], { cwd })).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('不能在 203.0.113.1 上监听'),
    })
  })

  test('where no port is asked for, the next free one will do', async () => {
    const cwd = folderWith({})
    await wenmai(['ingest', SAMPLE], { cwd })
    const first = await serving(['serve'], cwd)
    const second = await serving(['serve'], cwd)
    expect(second.printed.stderr).toContain('已被占用')
    expect(second.url).not.toBe(first.url)
    await status(second.url)
  })

  test.each(['-1', '70000', 'x', '1.5'])('--port %s is wrong usage', async (port) => {
    expect(await wenmai(['serve', `--port=${port}`], { cwd: folderWith({}) })).toMatchObject({ code: 2 })
  })
})

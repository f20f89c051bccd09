import { describe, expect, test } from 'vitest'
import { start } from './start.ts'

const code = (answer: { json: { error: { code: string } } }) => answer.json.error.code

describe('who may ask', () => {
  test.each([
    ['evil.example', 403],
    ['evil.example:4870', 403],
    ['localhost.evil.example', 403],
    ['192.168.1.2', 403],
    ['localhost@evil.example', 403],
    ['localhost', 200],
    ['LOCALHOST:1', 200],
    ['127.0.0.1:4870', 200],
    ['[::1]:4870', 200],
  ])('Host %s: %d', async (host, status) => {
    const server = await start()
    const answer = await server.ask('/api/status', { headers: { host } })
    expect(answer.status).toBe(status)
    if (status === 403) expect(code(answer)).toBe('request-host')
  })

  test.each([
    ['evil.example', 403],
    ['192.168.1.2:80', 200],
    ['localhost', 200],
  ])('listening on all interfaces, Host %s: %d', async (host, status) => {
    const server = await start({ host: '0.0.0.0' })
    expect((await server.ask('/api/status', { headers: { host } })).status).toBe(status)
  })

  test.each(['http://evil.example', 'http://localhost:1', 'null', 'file://'])('not Origin %s', async (origin) => {
    const server = await start()
    const headers = { origin, 'content-type': 'application/json' }
    const answer = await server.ask('/api/cypher', { method: 'POST', headers, body: '{"query":"RETURN 1"}' })
    expect([answer.status, code(answer)]).toEqual([403, 'request-origin'])
    expect((await server.ask('/api/status', { headers: { origin } })).status).toBe(403)
  })

  test('our own Origin', async () => {
    const server = await start()
    const host = new URL(server.url).host
    const headers = { host, origin: `http://${host}`, 'content-type': 'application/json' }
    const answer = await server.ask('/api/cypher', { method: 'POST', headers, body: '{"query":"RETURN 1 AS x"}' })
    expect(answer).toMatchObject({ status: 200, json: { rows: [[1]] } })
  })
})

describe('what may be asked', () => {
  test.each([
    '/../../etc/passwd',
    '/../secret.txt',
    '/assets/../../secret.txt',
    '/..%2f..%2fetc/passwd',
    '/%2e%2e/%2e%2e/etc/passwd',
    '/%2e%2e%2fsecret.txt',
    '/%252e%252e%252fsecret.txt',
    '/..\\..\\etc\\passwd',
    '/..%5c..%5cetc%5cpasswd',
    '/assets/..;/secret.txt',
    '//etc/passwd',
    '/etc/passwd',
    '/secret.txt',
    '/assets/%00',
    '/.git/config',
  ])('nothing at %s', async (path) => {
    const server = await start()
    for (const accept of ['*/*', 'text/html']) {
      const { status, text } = await server.ask(path, { headers: { accept } })
      expect([400, 404]).toContain(status)
      expect(text).not.toMatch(/not for you|root:/)
    }
  })

  test.each([
    ['GET', '/api/nothing', 404, 'request-unknown'],
    ['POST', '/nothing', 404, 'request-unknown'],
    ['GET', '/api/cypher', 405, 'request-method'],
    ['DELETE', '/api/documents/d_1', 405, 'request-method'],
    ['POST', '/api/status', 405, 'request-method'],
    ['OPTIONS', '/api/cypher', 405, 'request-method'],
    ['GET', '/api/documents/d_1', 404, 'request-unknown'],
    ['GET', '/api/bodies/d_1', 404, 'request-unknown'],
    ['GET', '/api/copies/d_1', 404, 'request-unknown'],
    ['GET', '/api/nodes/d_1/neighbours', 404, 'request-unknown'],
    ['GET', '/api/documents/d_1/citations?direction=in&type=ISSUED', 400, 'request-invalid'],
    ['GET', '/api/search?q=%20', 400, 'request-invalid'],
    ['GET', '/api/search?q=a&q=b', 400, 'request-invalid'],
    ['GET', '/api/overview?limit=0', 400, 'request-invalid'],
    ['GET', '/%zz', 400, 'request-invalid'],
    ['GET', `/api/documents/${'d'.repeat(300)}`, 414, 'request-invalid'],
  ])('%s %s: %d %s', async (method, path, status, problem) => {
    const answer = await (await start()).ask(path, { method })
    expect([answer.status, code(answer)]).toEqual([status, problem])
  })

  test.each([
    ['{"query":', 400, 'request-invalid'],
    ['{"query":1}', 400, 'request-invalid'],
    ['{"query":"RETURN 1","more":1}', 400, 'request-invalid'],
    ['{"query":"RETURN 1","__proto__":{}}', 400, 'request-invalid'],
    [JSON.stringify({ query: 'RETURN 1', params: { x: 'x'.repeat(200_000) } }), 413, 'request-size'],
  ])('POST /api/cypher %.40s: %d %s', async (body, status, problem) => {
    const headers = { 'content-type': 'application/json' }
    const answer = await (await start()).ask('/api/cypher', { method: 'POST', headers, body })
    expect([answer.status, code(answer)]).toEqual([status, problem])
  })

  test('a form is no query', async () => {
    const headers = { 'content-type': 'text/plain' }
    const answer = await (await start()).ask('/api/cypher', { method: 'POST', headers, body: '{"query":"RETURN 1"}' })
    expect([answer.status, code(answer)]).toEqual([415, 'request-invalid'])
  })
})

describe('how it is answered', () => {
  test('in the language that is asked for, Chinese at first', async () => {
    const server = await start()
    const words = async (language?: string) =>
      (await server.ask('/api/nothing', language ? { headers: { 'accept-language': language } } : {})).json.error
        .message
    expect(await words()).toContain('没有 /api/nothing')
    expect(await words('zh-CN,en;q=0.5')).toContain('没有')
    expect(await words('en-GB')).toContain('There is no /api/nothing')
    expect(await words('fr')).toContain('没有')
  })

  test('without a word on what failed inside', async () => {
    const seen: unknown[] = []
    const server = await start({
      isSample: () => {
        throw new Error('secret')
      },
      onError: (error) => seen.push(error),
    })
    const { status, text } = await server.ask('/api/status')
    expect(status).toBe(500)
    expect(text).not.toMatch(/secret|at /)
    expect(seen).toHaveLength(1)
  })

  test.each(['/', '/api/status', '/api/nothing', '/assets/main-0a1b2c3d.js'])(
    '%s with headers that bind',
    async (path) => {
      const { headers } = await (await start()).ask(path)
      expect(headers['content-security-policy']).toMatch(
        /default-src 'self';.*script-src 'self';.*frame-ancestors 'none'/,
      )
      expect(headers).toMatchObject({ 'x-content-type-options': 'nosniff', 'referrer-policy': 'no-referrer' })
      expect(headers['access-control-allow-origin']).toBeUndefined()
    },
  )

  test('text of documents as JSON, never as a page', async () => {
    const server = await start()
    const { hits } = await server.get(`/api/search?q=${encodeURIComponent('数字')}`)
    const { copies } = await server.get(`/api/documents/${hits[0].node.id}`)
    const { headers, json } = await server.ask(`/api/copies/${copies[0].id}`, { headers: { accept: 'text/html' } })
    expect(headers['content-type']).toBe('application/json; charset=utf-8')
    expect(json.text).toContain('<b>')
  })

  test('compressed for who takes it', async () => {
    const server = await start()
    const { headers } = await server.ask('/assets/main-0a1b2c3d.js', { headers: { 'accept-encoding': 'br, gzip' } })
    expect(headers['content-encoding']).toBe('br')
  })
})

import { join } from 'node:path'
import { Validator } from '@seriousme/openapi-schema-validator'
import { describe, expect, test } from 'vitest'
import { API } from '../../schema/api.ts'
import { folderWith } from '../support/folder.ts'
import { PAGE, start } from './start.ts'

describe('the page', () => {
  test('files with a hash in their name stay, the others are asked for again', async () => {
    const server = await start()
    const cached = async (path: string) => (await server.ask(path)).headers['cache-control']
    expect(await cached('/assets/main-0a1b2c3d.js')).toBe('public, max-age=31536000, immutable')
    expect(await cached('/favicon.svg')).toBe('no-cache')
    expect(await cached('/documents/d_1')).toBe('no-cache')
  })

  test.each([
    ['/', 200],
    ['/search?q=x', 200],
    ['/documents/d_1/text', 200],
    ['/bodies/b_1', 200],
    ['/cypher', 200],
    ['/reports', 200],
    ['/reports/lapsing', 200],
    ['/no/such/view', 404],
  ])('%s is the page, with %d', async (path, status) => {
    const answer = await (await start()).ask(path, { headers: { accept: 'text/html' } })
    expect([answer.status, answer.text]).toEqual([status, PAGE['web/index.html']])
    expect(answer.headers['content-type']).toContain('text/html')
  })

  test('is not there where it was not built: the API is', async () => {
    const server = await start({ pageFolder: join(folderWith({}), 'web') })
    expect((await server.ask('/')).status).toBe(404)
    await server.get('/api/status')
  })
})

describe('/api/openapi.json', () => {
  test('is valid, and holds every endpoint and nothing else', async () => {
    const server = await start()
    const description = await server.get('/api/openapi.json')
    const { valid, errors } = await new Validator().validate(structuredClone(description))
    expect({ valid, errors }).toEqual({ valid: true, errors: undefined })
    expect(description.openapi).toBe('3.1.0')
    const described = Object.entries(description.paths).flatMap(([path, operations]) =>
      Object.keys(operations as object).map((method) => `${method.toUpperCase()} ${path}`),
    )
    const served = Object.values(API).map(({ method, path }) => `${method} ${path.replace(/:(\w+)/g, '{$1}')}`)
    expect(described.sort()).toEqual(served.sort())
  })

  test('refers to no schema that it does not hold', async () => {
    const text = JSON.stringify(await (await start()).get('/api/openapi.json'))
    const { components } = JSON.parse(text)
    const names = [...text.matchAll(/"#\/components\/schemas\/(\w+)"/g)].map(([, name]) => name ?? '')
    expect(names.length).toBeGreaterThan(20)
    expect(names.filter((name) => !(name in components.schemas))).toEqual([])
    expect(text).not.toMatch(/"\$ref":"(?!#\/components\/schemas\/\w+")/)
  })
})

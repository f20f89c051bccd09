import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { forbiddenImports, impurities, readSource, sourcePaths } from './support/architecture.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const paths = sourcePaths(root)

describe('imports point one way', () => {
  test('in every source file', () => {
    expect(paths.length).toBeGreaterThan(20)
    expect(paths.flatMap((path) => forbiddenImports(path, readSource(root, path)))).toEqual([])
  })

  test.each([
    ['schema/a.ts', "import { x } from '../graph/engine.ts'"],
    ['graph/neo4j/a.ts', "export { x } from '../../ingest/report.ts'"],
    ['ingest/core/a.ts', "import { readFileSync } from 'node:fs'"],
    ['ingest/core/extract/a.ts', "import type { GraphReader } from '../../../graph/engine.ts'"],
    ['ingest/core/a.ts', "const late = () => import('../resolve/index.ts')"],
    ['ingest/read/a.ts', "import type { GraphReader } from '../../graph/engine.ts'"],
    ['ingest/load/a.ts', "import { EmbeddedStore } from '../../graph/embedded/store.ts'"],
    ['ingest/a.ts', "import { t } from '../cli/language.ts'"],
    ['web/pages/a.tsx', "import Sigma from 'sigma'"],
    ['web/a.ts', "import { openStore } from '../graph/open.ts'"],
    ['newcomer/a.ts', ''],
  ])('%s may not: %s', (path, code) => {
    expect(forbiddenImports(path, code)).toHaveLength(1)
  })

  test.each([
    ['ingest/core/a.ts', "import { Span } from '../../schema/reading.ts'"],
    ['ingest/load/a.ts', "import type { GraphWriter } from '../../graph/engine.ts'"],
    ['cli/a.ts', "const open = () => import('../graph/open.ts')"],
    ['graph/a.ts', "import neo4j from 'neo4j-driver'"],
    ['web/map/a.ts', "import Sigma from 'sigma'"],
    ['web/a.tsx', "import { API } from '../schema/api.ts'"],
  ])('%s may: %s', (path, code) => {
    expect(forbiddenImports(path, code)).toEqual([])
  })
})

describe('the core depends on its arguments alone', () => {
  test('in every file', () => {
    const core = paths.filter((path) => path.startsWith('ingest/core/'))
    expect(core.flatMap((path) => impurities(path, readSource(root, path)))).toEqual([])
  })

  test.each(['Date.now()', 'const d = new Date()', 'Math.random() * 2', 'process.env.X', 'console.log(1)'])(
    'not with %s',
    (code) => {
      expect(impurities('a.ts', code)).toHaveLength(1)
    },
  )

  test.each(['Date.UTC(2020, 1, 1)', 'Math.max(1, 2)', 'span.process', "'Math.random()'"])('but with %s', (code) => {
    expect(impurities('a.ts', code)).toEqual([])
  })
})

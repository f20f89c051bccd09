import { readdirSync, readFileSync } from 'node:fs'
import { posix } from 'node:path'
import ts from 'typescript'

/** Who may import whom, by longest matching prefix; `packages` says which packages, where not all, `without` which not. */
interface Rule {
  from: string
  files: readonly string[]
  packages?: readonly string[]
  without?: RegExp
}

export const RULES: readonly Rule[] = [
  { from: 'schema/', files: ['schema/'], packages: ['zod'] },
  { from: 'graph/', files: ['graph/', 'schema/'] },
  { from: 'ingest/core/', files: ['ingest/core/', 'schema/'], packages: [] },
  { from: 'ingest/read/', files: ['ingest/read/', 'ingest/report.ts', 'schema/'] },
  {
    from: 'ingest/',
    files: ['ingest/', 'graph/engine.ts', 'graph/each.ts', 'graph/identity.ts', 'graph/memo.ts', 'schema/'],
  },
  { from: 'server/', files: ['server/', 'graph/', 'schema/'] },
  { from: 'web/', files: ['web/', 'schema/'], without: /sigma|graphology/ },
  { from: 'web/map/', files: ['web/map/', 'schema/'] },
  { from: 'cli/', files: ['cli/', 'server/', 'ingest/', 'graph/', 'schema/'] },
]

/** The project's own sources, as paths from its root. */
export function sourcePaths(root: string): string[] {
  return ['schema', 'ingest', 'graph', 'server', 'web', 'cli']
    .flatMap((folder) => readdirSync(`${root}/${folder}`, { recursive: true }).map((name) => `${folder}/${name}`))
    .filter((path) => /\.tsx?$/.test(path))
    .sort()
}

/** What of the file's imports the rules forbid, as `file → import`. */
export function forbiddenImports(path: string, code: string): string[] {
  const rule = RULES.filter(({ from }) => path.startsWith(from)).sort((a, b) => b.from.length - a.from.length)[0]
  if (!rule) return [`${path} → (no rule for this folder)`]
  return ts
    .preProcessFile(code, true, true)
    .importedFiles.map(({ fileName }) => fileName)
    .filter((name) => !allowed(rule, path, name))
    .map((name) => `${path} → ${name}`)
}

function allowed(rule: Rule, path: string, name: string): boolean {
  if (!name.startsWith('.')) return (rule.packages?.includes(name) ?? true) && !rule.without?.test(name)
  const target = posix.join(posix.dirname(path), name)
  return rule.files.some((prefix) => target.startsWith(prefix))
}

/** What makes a function's answer depend on more than its arguments. */
const IMPURE =
  /^(?:(?:Date\.now|Math\.random|process|performance|crypto|globalThis|console|fetch|setTimeout)\b|(?:new )?Date\(\))/

/** Uses of clock, chance, process and the like, as `file:line text`. */
export function impurities(path: string, code: string): string[] {
  const file = ts.createSourceFile(path, code, ts.ScriptTarget.Latest, true)
  const found: string[] = []
  const visit = (node: ts.Node): void => {
    const text = node.getText(file)
    if (isUse(node) && IMPURE.test(text)) {
      found.push(`${path}:${file.getLineAndCharacterOfPosition(node.getStart(file)).line + 1} ${text.split('\n')[0]}`)
    } else {
      ts.forEachChild(node, visit)
    }
  }
  visit(file)
  return found
}

const isUse = (node: ts.Node) =>
  ts.isPropertyAccessExpression(node) || ts.isCallExpression(node) || ts.isNewExpression(node)

export const readSource = (root: string, path: string): string => readFileSync(`${root}/${path}`, 'utf8')

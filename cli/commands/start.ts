import type { Command } from 'commander'
import { ingestPaths } from '../ingest.ts'
import { t } from '../language.ts'
import { DEFAULT_WORKSPACE, example } from '../options.ts'
import { SAMPLE } from '../sample.ts'
import { type ServeOptions, serveGraph, withServeOptions } from '../serve.ts'

/** Questions to start with, each with its Cypher. */
const QUERIES = {
  bodies: 'MATCH (b:Body)-[:ISSUED]->(d:Document) RETURN b.name AS body, count(d) AS n ORDER BY n DESC, body LIMIT 5',
  basis: 'MATCH (d:Document)-[:BASED_ON]->(b:Document) RETURN d.title AS document, b.title AS basis LIMIT 10',
  missing:
    'MATCH (d:Document {held: false}) RETURN d.title AS title, d.number AS number, d.citedBy AS cited ORDER BY cited DESC, title LIMIT 10',
} as const

interface Options extends ServeOptions {
  serve: boolean
}

export function register(program: Command): void {
  const command = program.command('start').description(t('command.start')).argument('[PATH...]', t('help.paths'))
  withServeOptions(command)
    .option('--no-serve', t('option.noServe'))
    .addHelpText('after', example('wenmai start', 'wenmai start documents/'))
    .action((paths: string[], options: Options) =>
      paths.length > 0 ? startWith(paths, options) : startWithSample(options),
    )
}

async function startWith(paths: string[], options: Options): Promise<void> {
  const target = { workspace: DEFAULT_WORKSPACE, env: process.env }
  await ingestPaths(paths, target)
  console.log(`${queryHelp('')}\n`)
  if (options.serve) await serveGraph(target, options)
}

/** The sample never mixes with a user's documents: it has a workspace of its own, and goes to no server. */
async function startWithSample(options: Options): Promise<void> {
  const target = { workspace: SAMPLE.workspace, env: {} }
  console.log(t('start.sample'))
  if (process.env.NEO4J_URI) console.log(t('start.sampleEngine', { workspace: SAMPLE.workspace }))
  await ingestPaths([SAMPLE.documents], target)
  console.log(queryHelp(` --workspace ${SAMPLE.workspace}`))
  console.log(`\n${t('start.own')}\n`)
  if (options.serve) await serveGraph(target, options)
}

function queryHelp(flags: string): string {
  const lines = Object.entries(QUERIES).map(([key, cypher]) => {
    const question = t(`start.queries.${key as keyof typeof QUERIES}`)
    return `  # ${question}\n  npx wenmai query "${cypher}"${flags}`
  })
  return ['', t('start.query'), ...lines].join('\n')
}

import type { Command } from 'commander'
import { ingestPaths } from '../ingest.ts'
import { t } from '../language.ts'
import { DEFAULT_WORKSPACE, example } from '../options.ts'
import { packageFile } from '../package.ts'

const SAMPLE_WORKSPACE = '.wenmai-sample'

/** Questions to start with, each with its Cypher. */
const QUERIES = {
  bodies: 'MATCH (b:Body)-[:ISSUED]->(d:Document) RETURN b.name AS body, count(d) AS n ORDER BY n DESC, body LIMIT 5',
  basis: 'MATCH (d:Document)-[:BASED_ON]->(b:Document) RETURN d.title AS document, b.title AS basis LIMIT 10',
  missing:
    'MATCH (d:Document {held: false}) RETURN d.title AS title, d.number AS number, d.citedBy AS cited ORDER BY cited DESC, title LIMIT 10',
} as const

export function register(program: Command): void {
  program
    .command('start')
    .description(t('command.start'))
    .argument('[PATH...]', t('help.paths'))
    .addHelpText('after', example('wenmai start', 'wenmai start documents/'))
    .action((paths: string[]) => (paths.length > 0 ? startWith(paths) : startWithSample()))
}

async function startWith(paths: string[]): Promise<void> {
  await ingestPaths(paths, { workspace: DEFAULT_WORKSPACE, env: process.env })
  console.log(queryHelp(''))
}

/** The sample never mixes with a user's documents: it has a workspace of its own, and goes to no server. */
async function startWithSample(): Promise<void> {
  console.log(t('start.sample'))
  if (process.env.NEO4J_URI) console.log(t('start.sampleEngine', { workspace: SAMPLE_WORKSPACE }))
  await ingestPaths([packageFile('sample/documents')], { workspace: SAMPLE_WORKSPACE, env: {} })
  console.log(queryHelp(` --workspace ${SAMPLE_WORKSPACE}`))
  console.log(`\n${t('start.own')}`)
}

function queryHelp(flags: string): string {
  const lines = Object.entries(QUERIES).map(([key, cypher]) => {
    const question = t(`start.queries.${key as keyof typeof QUERIES}`)
    return `  # ${question}\n  npx wenmai query "${cypher}"${flags}`
  })
  return ['', t('start.query'), ...lines].join('\n')
}

import { type Command, InvalidArgumentError, Option } from 'commander'
import type { Params } from '../../graph/engine.ts'
import { FORMATS, type Format, render } from '../answer.ts'
import { t } from '../language.ts'
import { addBom, choice, example, positiveInteger, positiveNumber, wantsBom, workspaceOption } from '../options.ts'
import { parameter } from '../parameter.ts'
import { withStore } from '../store.ts'

interface Options {
  param?: Params
  format: Format
  bom?: boolean
  limit: number
  timeout: number
  workspace: string
}

export function register(program: Command): void {
  addBom(program.command('query'))
    .description(t('command.query'))
    .argument('<CYPHER>', t('option.cypher'))
    .addOption(new Option('--param <k=v>', t('option.param')).argParser(collect))
    .addOption(new Option('--format <FORMAT>', t('option.queryFormat')).argParser(choice(FORMATS)).default('table'))
    .addOption(new Option('--limit <N>', t('option.limit')).argParser(positiveInteger).default(1000))
    .addOption(new Option('--timeout <SECONDS>', t('option.timeout')).argParser(positiveNumber).default(30))
    .addOption(workspaceOption())
    .addHelpText(
      'after',
      example(
        "wenmai query 'MATCH (b:Body)-[:ISSUED]->(d:Document) RETURN b.name AS body, count(d) AS n ORDER BY n DESC LIMIT 5'",
        "wenmai query 'MATCH (d:Document {number: $n}) RETURN d.title' --param n=教学〔2019〕4号 --format json",
      ),
    )
    .action(run)
}

async function run(cypher: string, options: Options): Promise<void> {
  const limits = { timeoutMs: options.timeout * 1000, maxRows: options.limit }
  const answer = await withStore({ workspace: options.workspace, env: process.env, mode: 'query' }, (store) =>
    store.query(cypher, options.param ?? {}, limits),
  )
  process.stdout.write(await render(answer, options.format, wantsBom(options.bom)))
  if (answer.truncated) console.error(t('query.truncated', { limit: options.limit }))
}

function collect(text: string, before: Params = {}): Params {
  const pair = parameter(text)
  if (!pair) throw new InvalidArgumentError(t('usage.param', { value: text }))
  return { ...before, [pair.name]: pair.value }
}

import { type Command, InvalidArgumentError, Option } from 'commander'
import type { ReportReply } from '../../schema/api.ts'
import { bodyName } from '../body-name.ts'
import { t } from '../language.ts'
import { addBom, choice, example, positiveNumber, wantsBom, workspaceOption } from '../options.ts'
import { named } from '../parameter.ts'
import { explainReport, listReports } from '../reports/explain.ts'
import { meaning, REPORT_FORMATS, type ReportFormat, renderReport } from '../reports/render.ts'
import { withStoreAnd } from '../store.ts'

interface Options {
  param?: Record<string, string>
  format: ReportFormat
  bom?: boolean
  explain?: boolean
  timeout: number
  workspace: string
}

export function register(program: Command): void {
  addBom(program.command('report'))
    .description(t('command.report'))
    .argument('[NAME]', t('option.reportName'))
    .addOption(new Option('--param <k=v>', t('option.reportParam')).argParser(collect))
    .addOption(
      new Option('--format <FORMAT>', t('option.reportFormat')).argParser(choice(REPORT_FORMATS)).default('table'),
    )
    .addOption(new Option('--explain', t('option.explain')))
    .addOption(new Option('--timeout <SECONDS>', t('option.timeout')).argParser(positiveNumber).default(30))
    .addOption(workspaceOption())
    .addHelpText(
      'after',
      example(
        'wenmai report',
        'wenmai report repealed-basis --format csv > repealed.csv',
        'wenmai report resting-on --param document=国办发〔2020〕1号 --param depth=3',
      ),
    )
    .action(run)
}

async function run(name: string | undefined, options: Options): Promise<void> {
  const load = () => import('../../graph/queries/named/index.ts')
  if (name === undefined) return console.log(listReports((await load()).QUESTIONS))
  if (options.explain) return console.log(explainReport((await load()).questionNamed(name)))
  const target = { workspace: options.workspace, env: process.env, mode: 'query' } as const
  const loadQuestion = async () => {
    const { answerQuestion, questionNamed } = await load()
    return { question: questionNamed(name), answerQuestion }
  }
  // printed before the graph is closed, which takes its time
  await withStoreAnd(target, loadQuestion, async (store, { question, answerQuestion }) =>
    print(await answerQuestion(store, question, options.param ?? {}, options.timeout * 1000, bodyName), options),
  )
}

async function print(reply: ReportReply, { format, bom }: Options): Promise<void> {
  for (const [parameter, nodes] of Object.entries(reply.means)) console.error(meaning(parameter, nodes))
  process.stdout.write(await renderReport(reply, format, wantsBom(bom)))
  if (!reply.truncated) return
  const form = reply.report.parameters.find(({ name }) => name === 'limit')?.form
  console.error(t('named.truncated', { limit: reply.rows.length, form }))
}

function collect(text: string, before: Record<string, string> = {}): Record<string, string> {
  const pair = named(text)
  if (!pair) throw new InvalidArgumentError(t('usage.param', { value: text }))
  return { ...before, [pair.name]: pair.text }
}

import { type Command, InvalidArgumentError, Option } from 'commander'
import { t } from '../language.ts'
import { addBom, choice, example, positiveNumber, wantsBom, workspaceOption } from '../options.ts'
import { named } from '../parameter.ts'
import { explainReport, listReports } from '../reports/explain.ts'
import { meaning, REPORT_FORMATS, type ReportFormat, renderReport } from '../reports/render.ts'
import { withStore } from '../store.ts'

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
  const { answerQuestion, QUESTIONS, questionNamed } = await import('../../graph/queries/named/index.ts')
  if (name === undefined) return console.log(listReports(QUESTIONS))
  const question = questionNamed(name)
  if (options.explain) return console.log(explainReport(question))
  const reply = await withStore({ workspace: options.workspace, env: process.env, mode: 'read' }, (store) =>
    answerQuestion(store, question, options.param ?? {}, options.timeout * 1000),
  )
  for (const [parameter, nodes] of Object.entries(reply.means)) console.error(meaning(parameter, nodes))
  process.stdout.write(await renderReport(reply, options.format, wantsBom(options.bom)))
  if (reply.truncated) console.error(t('named.truncated', { limit: reply.rows.length }))
}

function collect(text: string, before: Record<string, string> = {}): Record<string, string> {
  const pair = named(text)
  if (!pair) throw new InvalidArgumentError(t('usage.param', { value: text }))
  return { ...before, [pair.name]: pair.text }
}

import stringWidth from 'string-width'
import type { Question } from '../../graph/queries/named/index.ts'
import { spoken, t } from '../language.ts'

/** Every question by name and title. */
export function listReports(questions: readonly Question[]): string {
  return [t('named.list'), ...aligned(questions.map(({ name, title }) => [name, title[spoken()]]))].join('\n')
}

/** All there is to say of one question. */
export function explainReport(question: Question): string {
  const { name, title, about, parameters, columns, example, cypher } = question
  const standard = Object.fromEntries(parameters.map((one) => [one.name, one.required ? [] : one.default]))
  const given = Object.entries(example.parameters).map(([key, value]) => ` --param ${key}=${value}`)
  return [
    `${name}  ${title[spoken()]}`,
    about[spoken()],
    '',
    t('named.parameters'),
    ...aligned(
      parameters.map(({ name: key, label, required, default: value, form }) => [
        key,
        [
          label[spoken()],
          t('named.form', { form }),
          ...(required ? [t('named.required')] : []),
          ...(value === null ? [] : [t('named.default', { value })]),
        ].join('；'),
      ]),
    ),
    '',
    t('named.columns'),
    ...aligned(columns.map(({ name: key, label }) => [key, label[spoken()]])),
    '',
    t('named.example'),
    `  wenmai report ${name}${given.join('')}`,
    ...aligned(columns.map(({ label }, at) => [label[spoken()], example.row[at] ?? ''])),
    '',
    t('named.cypher'),
    cypher(standard),
  ].join('\n')
}

function aligned(rows: readonly (readonly [string, string])[]): string[] {
  const width = Math.max(...rows.map(([key]) => stringWidth(key)))
  return rows.map(([key, text]) => `  ${key}${' '.repeat(width - stringWidth(key))}  ${text}`.trimEnd())
}

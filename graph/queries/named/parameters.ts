import { z } from 'zod'
import type { ReportParameter, Words } from '../../../schema/api.ts'

/** Parameters of questions: what is typed, and the zod type that makes a value of it. */
export interface Parameter extends ReportParameter {
  readonly type: z.ZodType<string | number | boolean>
}

type Optional = { required?: boolean }

const NAME = z.string().trim().min(1).max(500)

function parameter(
  name: string,
  kind: ReportParameter['kind'],
  label: Words,
  type: Parameter['type'],
  rest: Partial<Parameter>,
): Parameter {
  return { name, kind, label, type, required: false, default: null, form: '', choices: null, ...rest }
}

/** A document by its id, its number or its title. */
export function document({ required = true }: Optional = {}): Parameter {
  const label = { zh: '文件（文号、标题或 id）', en: 'Document (number, title or id)' }
  return parameter('document', 'document', label, NAME, { required, form: '国办发〔2020〕1号' })
}

/** A body by any name that it was printed under, or its id. */
export function body({ required = false }: Optional = {}): Parameter {
  const label = { zh: '机关（名称或 id）', en: 'Body (name or id)' }
  return parameter('body', 'body', label, NAME, { required, form: '教育部' })
}

export function year(label: Words, { required = false }: Optional = {}): Parameter {
  const type = z
    .string()
    .transform((text) =>
      text
        .normalize('NFKC')
        .replace(/\s*年$/, '')
        .trim(),
    )
    .pipe(z.string().regex(/^(?:19|20)\d{2}$/))
  return parameter('year', 'year', label, type, { required, form: '1900–2099' })
}

export function choice(name: string, label: Words, choices: NonNullable<ReportParameter['choices']>): Parameter {
  const values = choices.map(({ value }) => value)
  return parameter(name, 'choice', label, z.enum(values), { choices, form: values.join(' | ') })
}

export function flag(name: string, label: Words, value: boolean): Parameter {
  const type = z.stringbool({ truthy: ['true'], falsy: ['false'] })
  return parameter(name, 'flag', label, type, { default: String(value), form: 'true | false' })
}

function count(name: string, label: Words, most: number, value: number): Parameter {
  const type = z.coerce.number().int().min(1).max(most)
  return parameter(name, 'count', label, type, { default: String(value), form: `1–${most}` })
}

export function depth(most: number, value: number): Parameter {
  return count('depth', { zh: '最多几层', en: 'Steps at most' }, most, value)
}

export const limit = (value = 100): Parameter => count('limit', { zh: '最多几行', en: 'Rows at most' }, 1000, value)

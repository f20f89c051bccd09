import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import type { ReportParameter } from '../../../schema/api.ts'
import { useWords } from '../../words/useWords.ts'
import { NameField } from './NameField.tsx'
import css from './ReportForm.module.css'

interface FormProps {
  parameters: readonly ReportParameter[]
  given: Readonly<Record<string, string>>
  busy: boolean
  /** What was filled in and is not the default. */
  onAsk: (typed: Record<string, string>) => void
}

/** A form made of a question's parameters. */
export function ReportForm({ parameters, given, busy, onAsk }: FormProps) {
  const { t } = useTranslation()
  return (
    <form
      className={css.form}
      onSubmit={(event) => {
        event.preventDefault()
        const data = new FormData(event.currentTarget)
        const typed = parameters.flatMap(({ name, default: standard }) => {
          const value = String(data.get(name) ?? '').trim()
          return value === '' || value === standard ? [] : [[name, value] as const]
        })
        onAsk(Object.fromEntries(typed))
      }}
    >
      {parameters.map((parameter) => (
        <Field key={parameter.name} parameter={parameter} value={given[parameter.name] ?? parameter.default ?? ''} />
      ))}
      <button type="submit" disabled={busy}>
        {t('reports.ask')}
      </button>
    </form>
  )
}

function Field({ parameter, value }: { parameter: ReportParameter; value: string }) {
  const { t } = useTranslation()
  const say = useWords()
  const id = useId()
  const { kind, label, required } = parameter
  return (
    <div className={css.field} data-kind={kind}>
      <label htmlFor={id}>
        {say(label)}
        {required && <small>{t('reports.required')}</small>}
      </label>
      <Control id={id} parameter={parameter} value={value} />
    </div>
  )
}

function Control({ id, parameter, value }: { id: string; parameter: ReportParameter; value: string }) {
  const { t } = useTranslation()
  const say = useWords()
  const { name, kind, form, required, choices } = parameter
  const such = t('reports.such', { form })
  switch (kind) {
    case 'document':
    case 'body':
      return <NameField id={id} name={name} kind={kind} value={value} required={required} placeholder={such} />
    case 'year':
      return (
        <input
          id={id}
          name={name}
          defaultValue={value}
          required={required}
          inputMode="numeric"
          pattern="(19|20)\d\d"
          placeholder={form}
        />
      )
    case 'count':
      return <input id={id} name={name} type="number" defaultValue={value} min={1} max={form.split('–')[1]} required />
    case 'flag':
      return (
        <select id={id} name={name} defaultValue={value}>
          <option value="true">{t('reports.yes')}</option>
          <option value="false">{t('reports.no')}</option>
        </select>
      )
    case 'choice':
      return (
        <select id={id} name={name} defaultValue={value}>
          <option value="">{t('reports.any')}</option>
          {choices?.map((choice) => (
            <option key={choice.value} value={choice.value}>
              {say(choice.label)}
            </option>
          ))}
        </select>
      )
  }
}

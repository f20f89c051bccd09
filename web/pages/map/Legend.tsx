import { Disclosure, DisclosureContent, DisclosureProvider } from '@ariakit/react/disclosure'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { OverviewReply } from '../../../schema/api.ts'
import { BODY_KINDS, DOCUMENT_KINDS, kindOfBody, kindOfDocument, type MapFilter, STUBS } from '../../map/index.ts'
import css from './Legend.module.css'

interface LegendProps {
  overview: OverviewReply
  hidden: ReadonlySet<MapFilter>
  onChange: (hidden: ReadonlySet<MapFilter>) => void
}

/** Explains the colours and shapes, and hides what is not wanted. */
export function Legend({ overview, hidden, onChange }: LegendProps) {
  const { t } = useTranslation()
  const counts = useMemo(() => countKinds(overview), [overview])
  const row = (kind: MapFilter) => {
    const count = counts.get(kind)
    if (!count) return null
    const toggle = () =>
      onChange(new Set(hidden.has(kind) ? [...hidden].filter((it) => it !== kind) : [...hidden, kind]))
    return (
      <li key={kind}>
        <label className={css.row}>
          <input type="checkbox" checked={!hidden.has(kind)} onChange={toggle} />
          <span className={css.swatch} data-kind={kind} />
          <span>{t(`map.kind.${kind}`)}</span>
          <span className={css.count}>{count}</span>
        </label>
      </li>
    )
  }
  return (
    <aside className={css.legend} aria-label={t('map.legend')}>
      <DisclosureProvider defaultOpen={window.innerWidth > 720}>
        <Disclosure className={css.button}>{t('map.legend')}</Disclosure>
        <DisclosureContent className={css.content}>
          <div className={css.group} data-group="bodies">
            <h2>{t('map.kind.bodies')}</h2>
            <ul>{BODY_KINDS.map(row)}</ul>
          </div>
          <div className={css.group}>
            <h2>{t('map.kind.documents')}</h2>
            <ul>
              {DOCUMENT_KINDS.map(row)}
              {row(STUBS)}
            </ul>
          </div>
          <p>{t('map.size')}</p>
        </DisclosureContent>
      </DisclosureProvider>
    </aside>
  )
}

function countKinds({ nodes }: OverviewReply): Map<MapFilter, number> {
  const counts = new Map<MapFilter, number>()
  const add = (key: MapFilter) => counts.set(key, (counts.get(key) ?? 0) + 1)
  nodes.node.forEach((node, index) => {
    const group = nodes.group[index] ?? null
    add(node === 'body' ? kindOfBody(group) : kindOfDocument(group))
    if (node === 'document' && !nodes.held[index]) add(STUBS)
  })
  return counts
}

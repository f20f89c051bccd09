import { Combobox, ComboboxItem, ComboboxPopover, ComboboxProvider } from '@ariakit/react/combobox'
import { useQuery } from '@tanstack/react-query'
import { useDeferredValue, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import type { SearchHit } from '../../schema/api.ts'
import { searchQuery } from '../api/queries.ts'
import { hrefOf, mapHrefOf, searchHref } from '../parts/hrefs.ts'
import { Lit } from '../parts/Lit.tsx'
import css from './SearchBox.module.css'

const SUGGESTIONS = 8

/** Suggests while one types. On the map a suggestion is chosen there; elsewhere its page opens. */
export function SearchBox() {
  const { t } = useTranslation()
  const [location, navigate] = useLocation()
  const [value, setValue] = useState('')
  const [open, setOpen] = useState(false)
  const q = useDeferredValue(value.trim())
  const { data } = useQuery(searchQuery(q, SUGGESTIONS))
  const hits = q ? (data?.hits ?? []) : []

  const go = (href: string) => {
    setOpen(false)
    setValue('')
    navigate(href)
  }
  return (
    <search className={css.box}>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          if (value.trim()) go(searchHref(value.trim()))
        }}
      >
        <ComboboxProvider value={value} setValue={setValue} open={open && hits.length > 0} setOpen={setOpen}>
          <Combobox
            className={css.input}
            aria-label={t('search.label')}
            placeholder={t('search.placeholder')}
            showOnClick={false}
          />
          <ComboboxPopover className={css.popover} gutter={6} sameWidth aria-label={t('search.heading')}>
            {hits.map((hit) => (
              <ComboboxItem
                key={hit.node.id}
                className={css.item}
                setValueOnClick={false}
                onClick={() => go(location === '/' ? mapHrefOf(hit.node) : hrefOf(hit.node))}
              >
                <Suggestion hit={hit} />
              </ComboboxItem>
            ))}
            <ComboboxItem className={css.all} setValueOnClick={false} onClick={() => go(searchHref(q))}>
              {t('search.all')}
            </ComboboxItem>
          </ComboboxPopover>
        </ComboboxProvider>
      </form>
    </search>
  )
}

function Suggestion({ hit: { node, match } }: { hit: SearchHit }) {
  const { t } = useTranslation()
  return (
    <>
      <span className={css.kind}>{t(`node.${node.node}`)}</span>
      <span>
        <Lit text={match.text} range={match} />
        {match.field === 'number' && node.node === 'document' && <small> {node.title}</small>}
      </span>
    </>
  )
}

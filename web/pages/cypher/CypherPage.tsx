import { useQuery } from '@tanstack/react-query'
import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useSearchParams } from 'wouter'
import { API } from '../../../schema/api.ts'
import { ApiFailure, call } from '../../api/client.ts'
import { useTitle } from '../../parts/useTitle.ts'
import css from './CypherPage.module.css'
import { Editor } from './Editor.tsx'
import { EXAMPLES } from './examples.ts'
import { Result } from './Result.tsx'

/** A page of its own chunk: the editor is not part of the first load. */
export default function CypherPage() {
  const { t } = useTranslation()
  useTitle(t('nav.cypher'))
  const [search, setSearch] = useSearchParams()
  const asked = search.get('q') ?? ''
  const [shown, setShown] = useState({ text: asked || EXAMPLES[0].query, round: 0 })
  const draft = useRef(shown.text)
  const answer = useQuery({
    queryKey: ['cypher', asked],
    queryFn: ({ signal }) => call(API.cypher, { body: { query: asked, params: {} }, signal }),
    enabled: asked !== '',
    gcTime: 0,
  })
  const show = (text: string) => {
    draft.current = text
    setShown(({ round }) => ({ text, round: round + 1 }))
  }
  // Back and forth in the history: the editor follows. What is typed runs ahead of it.
  const follow = useEffectEvent((query: string) => {
    if (query && query !== draft.current) show(query)
  })
  useEffect(() => follow(asked), [asked])
  const run = (query: string) => {
    if (query.trim() === '') return
    if (query === asked) void answer.refetch()
    else setSearch({ q: query })
  }
  return (
    <div className={css.page}>
      <h1>{t('cypher.heading')}</h1>
      <p className={css.intro}>{t('cypher.intro')}</p>
      <div className={css.columns}>
        <div className={css.work}>
          <Editor
            key={shown.round}
            initial={shown.text}
            onChange={(text) => {
              draft.current = text
            }}
            onRun={run}
          />
          <div className={css.bar}>
            <button type="button" className={css.run} disabled={answer.isFetching} onClick={() => run(draft.current)}>
              {t('cypher.run')}
            </button>
            <span>{t('cypher.hint')}</span>
          </div>
          <div aria-live="polite">
            {answer.isFetching && <p className={css.note}>{t('cypher.running')}</p>}
            {answer.error && !answer.isFetching && (
              <p className={css.refused} role="alert">
                <strong>{t('cypher.refused')}</strong>
                {answer.error instanceof ApiFailure ? answer.error.message : t('failure.unexpected')}
              </p>
            )}
          </div>
          {answer.data && !answer.error && <Result reply={answer.data} />}
        </div>
        <Examples
          onPick={(query) => {
            show(query)
            run(query)
          }}
        />
      </div>
    </div>
  )
}

function Examples({ onPick }: { onPick: (query: string) => void }) {
  const { t } = useTranslation()
  return (
    <aside className={css.examples}>
      <h2>{t('cypher.examples')}</h2>
      <ul>
        {EXAMPLES.map(({ name, query }) => (
          <li key={name}>
            <button type="button" onClick={() => onPick(query)}>
              {t(`cypher.example.${name}`)}
            </button>
          </li>
        ))}
      </ul>
    </aside>
  )
}

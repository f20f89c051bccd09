import { useEffect, useEffectEvent, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { createEditor } from './codemirror.ts'
import css from './Editor.module.css'

interface EditorProps {
  /** The text that it opens with; after that the text is the editor's own. */
  initial: string
  onChange: (value: string) => void
  onRun: (value: string) => void
}

export function Editor({ initial, onChange, onRun }: EditorProps) {
  const { t } = useTranslation()
  const host = useRef<HTMLDivElement>(null)
  const changed = useEffectEvent(onChange)
  const ran = useEffectEvent(onRun)
  const open = useEffectEvent((element: HTMLElement) =>
    createEditor({
      host: element,
      label: t('cypher.editor'),
      value: initial,
      onChange: (text) => changed(text),
      onRun: (text) => ran(text),
    }),
  )
  useEffect(() => (host.current ? open(host.current) : undefined), [])
  return <div ref={host} className={css.editor} />
}

import { useEffect, useEffectEvent, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { createEditor, type EditorHandle } from './codemirror.ts'
import css from './Editor.module.css'

interface EditorProps {
  value: string
  onChange: (value: string) => void
  onRun: (value: string) => void
}

export function Editor({ value, onChange, onRun }: EditorProps) {
  const { t } = useTranslation()
  const host = useRef<HTMLDivElement>(null)
  const editor = useRef<EditorHandle>(null)
  const open = useEffectEvent((element: HTMLElement) =>
    createEditor({
      host: element,
      label: t('cypher.editor'),
      value,
      onChange: (text) => changed(text),
      onRun: (text) => ran(text),
    }),
  )
  const changed = useEffectEvent(onChange)
  const ran = useEffectEvent(onRun)
  useEffect(() => {
    if (!host.current) return
    const handle = open(host.current)
    editor.current = handle
    return () => handle.close()
  }, [])
  useEffect(() => editor.current?.set(value), [value])
  return <div ref={host} className={css.editor} data-testid="editor" />
}

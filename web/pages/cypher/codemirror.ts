import { defaultKeymap, history, historyKeymap } from '@codemirror/commands'
import { bracketMatching, HighlightStyle, StreamLanguage, syntaxHighlighting } from '@codemirror/language'
import { cypher } from '@codemirror/legacy-modes/mode/cypher'
import { EditorState } from '@codemirror/state'
import { EditorView, keymap } from '@codemirror/view'
import { tags } from '@lezer/highlight'

export interface EditorHandle {
  set(value: string): void
  close(): void
}

interface EditorOptions {
  host: HTMLElement
  label: string
  value: string
  onChange(value: string): void
  onRun(value: string): void
}

const colours = HighlightStyle.define([
  { tag: tags.keyword, color: 'var(--code-keyword)', fontWeight: '600' },
  { tag: tags.string, color: 'var(--code-string)' },
  { tag: [tags.number, tags.bool, tags.null], color: 'var(--code-number)' },
  { tag: [tags.atom, tags.typeName, tags.variableName], color: 'var(--code-label)' },
  { tag: tags.comment, color: 'var(--code-comment)' },
])

const look = EditorView.theme({
  '&': { color: 'var(--ink)', fontSize: '14px' },
  '&.cm-focused': { outline: 'none' },
  '.cm-scroller': { fontFamily: 'var(--mono)', lineHeight: '1.65', minHeight: '9em', maxHeight: '40vh' },
  '.cm-content': { padding: '12px 4px', caretColor: 'var(--ink)' },
  '.cm-line': { padding: '0 12px' },
  '&.cm-focused .cm-matchingBracket': { backgroundColor: 'var(--light)', color: 'var(--light-ink)' },
})

/**
 * CodeMirror in a shadow root: there it brings its styles as constructed sheets. In the document itself they would be
 * `<style>` elements, which the page's policy refuses.
 */
export function createEditor({ host, label, value, onChange, onRun }: EditorOptions): EditorHandle {
  const root = host.shadowRoot ?? host.attachShadow({ mode: 'open' })
  const run = (view: EditorView) => {
    onRun(view.state.doc.toString())
    return true
  }
  const view = new EditorView({
    parent: root,
    root,
    state: EditorState.create({
      doc: value,
      extensions: [
        history(),
        bracketMatching(),
        StreamLanguage.define(cypher),
        syntaxHighlighting(colours),
        look,
        EditorView.lineWrapping,
        EditorView.contentAttributes.of({ 'aria-label': label }),
        EditorView.updateListener.of((update) => {
          if (update.docChanged) onChange(update.state.doc.toString())
        }),
        keymap.of([{ key: 'Mod-Enter', run }, ...defaultKeymap, ...historyKeymap]),
      ],
    }),
  })
  return {
    set(next) {
      const { doc } = view.state
      if (next !== doc.toString()) view.dispatch({ changes: { from: 0, to: doc.length, insert: next } })
    },
    close: () => view.destroy(),
  }
}

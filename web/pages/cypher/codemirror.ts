import { defaultKeymap, history, historyKeymap } from '@codemirror/commands'
import { bracketMatching, HighlightStyle, StreamLanguage, syntaxHighlighting } from '@codemirror/language'
import { cypher } from '@codemirror/legacy-modes/mode/cypher'
import { EditorState } from '@codemirror/state'
import { EditorView, keymap } from '@codemirror/view'
import { tags } from '@lezer/highlight'

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
 * Typing over a selection: left to itself, the browser would carry the old look over in a `style` attribute, which the
 * page's policy refuses.
 */
const replaceSelection = EditorView.domEventHandlers({
  beforeinput(event, view) {
    if (event.inputType !== 'insertText' || !event.data || view.state.selection.main.empty) return false
    view.dispatch(view.state.replaceSelection(event.data), { userEvent: 'input.type' })
    return true
  },
})

/**
 * CodeMirror in a shadow root: there it brings its styles as constructed sheets. In the document itself they would be
 * `<style>` elements, which the page's policy refuses. Gives how to close it.
 */
export function createEditor({ host, label, value, onChange, onRun }: EditorOptions): () => void {
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
        replaceSelection,
        EditorView.lineWrapping,
        EditorView.contentAttributes.of({ 'aria-label': label }),
        EditorView.updateListener.of((update) => {
          if (update.docChanged) onChange(update.state.doc.toString())
        }),
        keymap.of([{ key: 'Mod-Enter', run }, ...defaultKeymap, ...historyKeymap]),
      ],
    }),
  })
  return () => view.destroy()
}

import { Disclosure, DisclosureContent, DisclosureProvider } from '@ariakit/react/disclosure'
import { type ReactNode, useState } from 'react'
import css from './Fold.module.css'

interface FoldProps {
  label: ReactNode
  count?: number
  open?: boolean
  /** Beside small print: no heading. */
  quiet?: boolean
  children: ReactNode
}

/** A heading that opens; what is in it is made when it is opened. */
export function Fold({ label, count, open: first = false, quiet = false, children }: FoldProps) {
  const [open, setOpen] = useState(first)
  return (
    <DisclosureProvider open={open} setOpen={setOpen}>
      <Disclosure className={quiet ? css.quiet : css.button}>
        <span>{label}</span> {count !== undefined && <span className={css.count}>{count}</span>}
      </Disclosure>
      <DisclosureContent className={css.content}>{open && children}</DisclosureContent>
    </DisclosureProvider>
  )
}

import type { ReactNode } from 'react'
import css from './Notice.module.css'

interface NoticeProps {
  heading: string
  children?: ReactNode
  action?: { label: string; run: () => void }
}

/** What is shown where there is nothing else to show: a heading, a word of help, what to do. */
export function Notice({ heading, children, action }: NoticeProps) {
  return (
    <div className={css.notice}>
      <h2>{heading}</h2>
      {children && <div>{children}</div>}
      {action && (
        <button type="button" className={css.action} onClick={action.run}>
          {action.label}
        </button>
      )}
    </div>
  )
}

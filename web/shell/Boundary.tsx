import i18next from 'i18next'
import { Component, type ReactNode } from 'react'
import { Notice } from '../parts/Notice.tsx'

/** An error in a page leaves the rest of the page standing, and says so. */
export class Boundary extends Component<{ children: ReactNode }, { failed: boolean }> {
  override state = { failed: false }

  static getDerivedStateFromError() {
    return { failed: true }
  }

  override render() {
    if (!this.state.failed) return this.props.children
    return (
      <Notice
        heading={i18next.t('failure.page')}
        action={{ label: i18next.t('retry'), run: () => location.reload() }}
      />
    )
  }
}

import './api/jitless.ts'
import './theme/tokens.css'
import './theme/dark.css'
import './theme/base.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './app.tsx'
import { applyTheme } from './theme/theme.ts'
import { startWords } from './words/index.ts'

applyTheme()
startWords().then(() => {
  const root = document.getElementById('root')
  if (root)
    createRoot(root).render(
      <StrictMode>
        <App />
      </StrictMode>,
    )
})

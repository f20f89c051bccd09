import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { lazy, Suspense } from 'react'
import { Route, Switch } from 'wouter'
import { ApiFailure } from './api/client.ts'
import { BodyPage } from './pages/body/BodyPage.tsx'
import { DocumentPage } from './pages/document/DocumentPage.tsx'
import { MapPage } from './pages/map/MapPage.tsx'
import { SearchPage } from './pages/search/SearchPage.tsx'
import { TextPage } from './pages/text/TextPage.tsx'
import { Loading } from './parts/Loading.tsx'
import { Boundary } from './shell/Boundary.tsx'
import { Missing } from './shell/Missing.tsx'
import { Shell } from './shell/Shell.tsx'

const ReportsPage = lazy(() => import('./pages/reports/ReportsPage.tsx'))
const CypherPage = lazy(() => import('./pages/cypher/CypherPage.tsx'))

/** The graph changes by an ingest alone, which the status tells; what was refused would be refused again. */
const client = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: Number.POSITIVE_INFINITY,
      retry: (count, error) => count < 2 && error instanceof ApiFailure && error.code === 'network',
    },
  },
})

export function App() {
  return (
    <QueryClientProvider client={client}>
      <Shell>
        <Boundary>
          <Suspense fallback={<Loading />}>
            <Switch>
              <Route path="/" component={MapPage} />
              <Route path="/search" component={SearchPage} />
              <Route path="/cypher" component={CypherPage} />
              <Route path="/reports/:name?">{({ name }) => <ReportsPage name={name} />}</Route>
              <Route path="/documents/:id">{({ id }) => <DocumentPage key={id} id={id} />}</Route>
              <Route path="/documents/:id/text">{({ id }) => <TextPage key={id} id={id} />}</Route>
              <Route path="/bodies/:id">{({ id }) => <BodyPage key={id} id={id} />}</Route>
              <Route component={Missing} />
            </Switch>
          </Suspense>
        </Boundary>
      </Shell>
    </QueryClientProvider>
  )
}

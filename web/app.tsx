import { QueryClientProvider } from '@tanstack/solid-query'
import { Navigate, Route, Router, useLocation } from '@solidjs/router'
import { lazy } from 'solid-js'
import { Frame } from './frame/frame.tsx'
import { Outside } from './frame/outside.tsx'
import { makeQueryClient } from './session.ts'

const TodayPage = lazy(() => import('./today/today-page.tsx').then((page) => ({ default: page.TodayPage })))
const RosterPage = lazy(() => import('./roster/roster-page.tsx').then((page) => ({ default: page.RosterPage })))
const PrintPage = lazy(() => import('./roster/print/print-page.tsx').then((page) => ({ default: page.PrintPage })))
const LinePage = lazy(() => import('./line/line-page.tsx').then((page) => ({ default: page.LinePage })))
const BoardPage = lazy(() => import('./board/board-page.tsx').then((page) => ({ default: page.BoardPage })))
const PractitionersPage = lazy(() => import('./practitioners/practitioners-page.tsx').then((page) => ({ default: page.PractitionersPage })))
const PersonPage = lazy(() => import('./practitioners/person-page.tsx').then((page) => ({ default: page.PersonPage })))
const ImportPage = lazy(() => import('./import/import-page.tsx').then((page) => ({ default: page.ImportPage })))
const DemandPage = lazy(() => import('./settings/pages.tsx').then((page) => ({ default: page.DemandPage })))
const PostsPage = lazy(() => import('./settings/pages.tsx').then((page) => ({ default: page.PostsPage })))
const PracticesPage = lazy(() => import('./settings/pages.tsx').then((page) => ({ default: page.PracticesPage })))
const LoginPage = lazy(() => import('./login/login-page.tsx').then((page) => ({ default: page.LoginPage })))
const RulesPage = lazy(() => import('./rules/rules-page.tsx').then((page) => ({ default: page.RulesPage })))
const AccessibilityPage = lazy(() => import('./accessibility/accessibility-page.tsx').then((page) => ({ default: page.AccessibilityPage })))
const DemoPage = lazy(() => import('./login/demo-page.tsx').then((page) => ({ default: page.DemoPage })))
const MissingPage = lazy(() => import('./frame/missing-page.tsx').then((page) => ({ default: page.MissingPage })))

/** Publishing is a state of the roster; its own address leads there and keeps what was asked. */
function ToPublish() {
  const asked = new URLSearchParams(useLocation().search)
  asked.set('publish', '1')
  return <Navigate href={`/roster?${asked}`} />
}

/** Every address of the page; each screen is a bundle of its own. Labels follow the language, addresses do not. */
export function App() {
  // Once: a call inside the JSX would make a client at every look at it.
  const client = makeQueryClient()
  return (
    <QueryClientProvider client={client}>
      <Router>
        <Route component={Frame}>
          <Route path="/" component={TodayPage} />
          <Route path="/roster" component={RosterPage} />
          <Route path="/roster/publish" component={ToPublish} />
          <Route path="/roster/print" component={PrintPage} />
          <Route path="/coverage" component={LinePage} />
          <Route path="/board/:post?" component={BoardPage} />
          <Route path="/practitioners" component={PractitionersPage} />
          <Route path="/practitioners/:code" component={PersonPage} />
          <Route path="/rules" component={RulesPage} />
          <Route path="/import" component={ImportPage} />
          <Route path="/demand" component={DemandPage} />
          <Route path="/settings" component={PostsPage} />
          <Route path="/practices/:code?" component={PracticesPage} />
        </Route>
        <Route component={Outside}>
          <Route path="/login" component={LoginPage} />
          <Route path="/demo" component={DemoPage} />
          <Route path="/accessibility" component={AccessibilityPage} />
          <Route path="*" component={MissingPage} />
        </Route>
      </Router>
    </QueryClientProvider>
  )
}

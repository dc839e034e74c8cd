import type { RouteSectionProps } from '@solidjs/router'
import { ErrorBoundary, Suspense } from 'solid-js'
import { t } from '../i18n/common.ts'
import { LiveRegions } from './regions.tsx'
import { Logo } from './logo.tsx'
import { ConnectionBand } from './notices.tsx'
import { LanguageChoice } from './preferences.tsx'
import { ProblemPage } from './problem-page.tsx'
import './frame.css'

/** Around the screens for whoever is not signed in. */
export function Outside(props: RouteSectionProps) {
  return (
    <div class="outside">
      <LiveRegions />
      <header class="bar">
        <span class="logo">
          <Logo />
          {t('product')}
        </span>
        <LanguageChoice />
      </header>
      <ConnectionBand />
      <main id="main" tabindex="-1">
        <ErrorBoundary fallback={(error: unknown, again) => <ProblemPage error={error} again={again} />}>
          <Suspense fallback={<p class="page-loading">{t('loading')}</p>}>{props.children}</Suspense>
        </ErrorBoundary>
      </main>
      <footer class="foot">
        <a href="/accessibility">{t('nav.accessibility')}</a>
      </footer>
    </div>
  )
}

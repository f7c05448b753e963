import { useState } from 'preact/hooks';
import { useFormat } from '../state/format-context';
import type { ImportState } from '../state/import-state';
import type { OptionsState } from '../state/options-state';
import { DiagnosticsPage } from './DiagnosticsPage';
import { HealthPage } from './HealthPage';
import { PolicyPage } from './PolicyPage';
import { PrivacyPage } from './PrivacyPage';
import type { Registry } from './ports';
import { SitesPage } from './SitesPage';
import { SourcesPage } from './SourcesPage';

const PAGES = ['sources', 'sites', 'policy', 'health', 'privacy', 'diagnostics'] as const;
export type PageName = (typeof PAGES)[number];

const TITLES: Readonly<Record<PageName, string>> = {
  sources: 'optionsSources',
  sites: 'optionsSites',
  policy: 'optionsPolicy',
  health: 'optionsHealth',
  privacy: 'optionsPrivacy',
  diagnostics: 'optionsDiagnostics',
};

type OptionsProps = {
  readonly state: OptionsState;
  readonly imports: ImportState;
  readonly registry: Registry;
  readonly first?: PageName;
};

/** Setting up: where the data comes from, where the panel shows, and what the company decided. */
export function Options({ state, imports, registry, first = 'sources' }: OptionsProps) {
  const { t, text } = useFormat();
  const [page, setPage] = useState<PageName>(first);
  const problem = state.problem.value;
  const notice = state.notice.value;

  function open(name: PageName): void {
    setPage(name);
    state.problem.value = null;
    state.notice.value = null;
  }

  return (
    <div class="pl own options">
      <nav aria-label={t('optionsTitle')}>
        <h1>{t('panelName')}</h1>
        {PAGES.map((name) => (
          <button
            key={name}
            type="button"
            aria-current={name === page ? 'page' : undefined}
            onClick={() => open(name)}
          >
            {t(TITLES[name])}
          </button>
        ))}
        <a class="aside" href="/dashboard.html">
          {t('dashboardOpen')}
        </a>
      </nav>
      <main>
        <div role="status">{notice && <p class="banner good">{text(notice)}</p>}</div>
        {problem && (
          <p class="banner bad" role="alert">
            {text(problem.text)}
          </p>
        )}
        {page === 'sources' && <SourcesPage {...{ state, imports, registry }} />}
        {page === 'sites' && <SitesPage state={state} />}
        {page === 'policy' && <PolicyPage state={state} rules={registry.rules} />}
        {page === 'health' && <HealthPage state={state} />}
        {page === 'privacy' && <PrivacyPage state={state} />}
        {page === 'diagnostics' && <DiagnosticsPage state={state} />}
      </main>
    </div>
  );
}

import type { ComponentType } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { DASHBOARD_PAGES, type DashboardPage, hashOf } from '../state/dashboard-route';
import type { DashboardState } from '../state/dashboard-state';
import { useFormat } from '../state/format-context';
import { ForecastPage } from './ForecastPage';
import { ModelsPage } from './ModelsPage';
import { Notice } from './Notice';
import { PartnersPage } from './PartnersPage';
import { RecruitPage } from './RecruitPage';
import { RulesPage } from './RulesPage';
import { SegmentsPage } from './SegmentsPage';

export type PageProps = { readonly state: DashboardState };

const PAGES: Readonly<
  Record<DashboardPage, { readonly title: string; readonly Page: ComponentType<PageProps> }>
> = {
  partners: { title: 'dashboardPartners', Page: PartnersPage },
  segments: { title: 'dashboardSegments', Page: SegmentsPage },
  forecast: { title: 'dashboardForecast', Page: ForecastPage },
  recruit: { title: 'dashboardRecruit', Page: RecruitPage },
  rules: { title: 'dashboardRules', Page: RulesPage },
  models: { title: 'dashboardModels', Page: ModelsPage },
};

/** The whole partner business at once: who, of what kind, where it is going, and how we know. */
export function Dashboard({ state }: PageProps) {
  const { t, text } = useFormat();
  const route = state.route.value;
  const { page } = route;
  const main = useRef<HTMLElement>(null);
  const before = useRef(route);
  const problem = state.problem.value;
  const { Page } = PAGES[page];

  // What was followed may be gone with its page; before paint, so that no key goes astray.
  useLayoutEffect(() => {
    if (before.current === route) return;
    const isGone = document.activeElement === document.body;
    if (before.current.page !== page || isGone) {
      // To the very top: where the window is narrow, the other pages stand above.
      main.current?.focus({ preventScroll: true });
      scrollTo(0, 0);
    }
    before.current = route;
  }, [route]);

  return (
    <div class="pl own dashboard">
      <nav aria-label={t('dashboardTitle')}>
        <h1>{t('panelName')}</h1>
        {DASHBOARD_PAGES.map((name) => (
          <a key={name} href={hashOf(name)} aria-current={name === page ? 'page' : undefined}>
            {t(PAGES[name].title)}
          </a>
        ))}
        <button type="button" class="aside" onClick={state.ports.openOptions}>
          {t('panelSettings')}
        </button>
      </nav>
      <main ref={main} tabIndex={-1}>
        <Notice notice={state.notice} />
        {problem && (
          <p class="banner bad" role="alert">
            {text(problem.text)}
          </p>
        )}
        <Page state={state} />
      </main>
    </div>
  );
}

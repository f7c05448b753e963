import { type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { Forecast } from '@/lib/domain/forecast';
import type { ModelCard } from '@/lib/domain/model-card';
import type { Opportunity } from '@/lib/domain/opportunity';
import type { PartnerLine } from '@/lib/domain/partner-line';
import type { Policy } from '@/lib/domain/policy';
import type { Recruits } from '@/lib/domain/recruits';
import type { Problem } from '@/lib/domain/result';
import type { ScoreKind } from '@/lib/domain/score';
import type { SegmentMap } from '@/lib/domain/segment';
import { say, type Text } from '@/lib/domain/text';
import { createAsk } from './ask';
import type { DashboardPorts } from './dashboard-ports';
import { type DashboardPage, hashOf, type Route, routeOf } from './dashboard-route';
import { createPartsState, type PartsState } from './parts-state';
import { createReplayState, type ReplayState } from './replay-state';
import { createResource, type Resource, valueIn } from './resource';

/** What was just done, and what takes it back where something does. */
type Notice = {
  readonly text: Text;
  readonly back: { readonly label: Text; readonly go: () => void } | null;
};

export type DashboardState = {
  readonly route: ReadonlySignal<Route>;
  readonly cards: Resource<readonly ModelCard[]>;
  readonly partners: Resource<readonly PartnerLine[]>;
  readonly segments: Resource<SegmentMap | null>;
  readonly whiteSpace: Resource<readonly Opportunity[]>;
  /** Of the partner of the route, or of all together. */
  readonly forecast: Resource<Forecast | null>;
  readonly recruits: Resource<Recruits>;
  readonly policy: Resource<Policy>;
  readonly replay: ReplayState;
  readonly parts: PartsState;
  readonly problem: Signal<Problem | null>;
  readonly notice: Signal<Notice | null>;
  readonly ports: DashboardPorts;
  /** Asks for what the page on the screen needs. */
  readonly load: () => Promise<void>;
  readonly open: (page: DashboardPage, id?: string | null) => void;
  /** At once: what takes it back is the same, to the version that served before. */
  readonly rollBack: (kind: ScoreKind, version: number) => Promise<void>;
  readonly dispose: () => void;
};

/** The dashboard's memory. A page's data is asked for with its first opening. */
export function createDashboardState(ports: DashboardPorts): DashboardState {
  const route = signal(routeOf(ports.hash()));
  const problem = signal<Problem | null>(null);
  const notice = signal<Notice | null>(null);
  const ask = createAsk(problem);
  const cards = createResource(ports.cards);
  const partners = createResource(ports.partners);
  const segments = createResource(ports.segments);
  const whiteSpace = createResource(ports.whiteSpace);
  const recruits = createResource(ports.recruits);
  const policy = createResource(ports.policy);
  const replay = createReplayState(ports);
  const parts = createPartsState(ports);
  /** Whose forecast is on the screen, or was when it last was. */
  let forecastOf = route.value.page === 'forecast' ? route.value.id : null;
  const forecast = createResource(() => ports.forecast(forecastOf));

  const needs: Readonly<Record<DashboardPage, readonly Resource<unknown>[]>> = {
    partners: [partners, segments],
    // Partners for their names.
    segments: [segments, whiteSpace, partners],
    forecast: [forecast, partners],
    recruit: [recruits],
    rules: [policy],
    models: [cards, parts.parts],
  };

  const load = async (): Promise<void> => {
    await Promise.all(needs[route.value.page].map(({ need }) => need()));
  };

  function follow(): void {
    route.value = routeOf(ports.hash());
    problem.value = null;
    notice.value = null;
    const { page, id } = route.value;
    if (page === 'forecast' && id !== forecastOf) {
      forecastOf = id;
      void forecast.restart();
    }
    void load();
  }

  let isRollingBack = false;

  async function rollBack(kind: ScoreKind, version: number): Promise<void> {
    // The second click of two is no second wish.
    if (isRollingBack) return;
    isRollingBack = true;
    problem.value = null;
    const before = servingBeside(valueIn(cards) ?? [], kind, version);
    const isDone = await ask(
      () => ports.rollBack(kind, version),
      () => undefined,
    );
    // After the cards: by then the button that was pressed is gone, and the way back takes its focus.
    await cards.refresh();
    notice.value = isDone ? noticeOf(kind, version, before) : null;
    isRollingBack = false;
  }

  const noticeOf = (kind: ScoreKind, version: number, before: number | null): Notice => ({
    text: say('dashboardRolledBack', version),
    back:
      before === null
        ? null
        : {
            label: say('dashboardRollBackUndo', before),
            go: () => void rollBack(kind, before),
          },
  });

  const stopListening = [
    ports.onHashChange(follow),
    ports.onDataChanged(() => {
      for (const each of [
        cards,
        parts.parts,
        partners,
        segments,
        whiteSpace,
        forecast,
        recruits,
        policy,
      ]) {
        void each.refresh();
      }
    }),
  ];

  return {
    route,
    cards,
    partners,
    segments,
    whiteSpace,
    forecast,
    recruits,
    policy,
    replay,
    parts,
    problem,
    notice,
    ports,
    load,
    open: (page, id) => ports.goTo(hashOf(page, id)),
    rollBack,
    dispose: () => {
      replay.stop();
      for (const stop of stopListening) stop();
    },
  };
}

/** The version that serves where this one would: versions are numbered by kind, whatever part they are for. */
function servingBeside(
  cards: readonly ModelCard[],
  kind: ScoreKind,
  version: number,
): number | null {
  const card = cards.find(
    ({ model, versions }) =>
      model.kind === kind && versions.some((each) => each.version === version),
  );
  return card?.versions.find(({ status }) => status === 'serving')?.version ?? null;
}

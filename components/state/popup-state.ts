import { computed, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { Insights, InsightsReply } from '@/lib/domain/insights';
import type { Overview, PartnerRow } from '@/lib/domain/overview';
import { ok, type Problem } from '@/lib/domain/result';
import type { Sync } from '@/lib/domain/sync';
import { createAsk } from './ask';
import { createFeedbackState, type FeedbackState } from './feedback-state';
import type { PageSite, PopupPorts } from './popup-ports';

/** A record opened inside the popup. */
export type OpenRecord = {
  readonly id: string;
  readonly name: string;
  /** Null while it is being fetched. */
  readonly reply: InsightsReply | null;
};

export type PopupState = {
  /** `undefined` while not known yet. */
  readonly site: Signal<PageSite | null | undefined>;
  readonly overview: Signal<Overview | null>;
  readonly partners: Signal<readonly PartnerRow[]>;
  readonly pageRecord: Signal<Insights | null>;
  readonly open: Signal<OpenRecord | null>;
  /** The run under way, if any. */
  readonly running: ReadonlySignal<Sync | null>;
  /** What keeps a source from being read until a person sees to it, if any. */
  readonly failure: ReadonlySignal<Problem | null>;
  readonly problem: Signal<Problem | null>;
  readonly feedback: FeedbackState;
  readonly ports: PopupPorts;
  readonly load: () => Promise<void>;
  readonly switchSite: (on: boolean) => void;
  readonly show: (partner: { readonly id: string; readonly name: string }) => Promise<void>;
  readonly loadSample: () => Promise<void>;
  readonly dispose: () => void;
};

/** The popup's memory, from opening to closing. */
export function createPopupState(ports: PopupPorts): PopupState {
  const site = signal<PageSite | null | undefined>(undefined);
  const overview = signal<Overview | null>(null);
  const partners = signal<readonly PartnerRow[]>([]);
  const pageRecord = signal<Insights | null>(null);
  const open = signal<OpenRecord | null>(null);
  const syncs = signal<readonly Sync[]>([]);
  const problem = signal<Problem | null>(null);
  const take = createAsk(problem);
  let turn = 0;
  const feedback = createFeedbackState({ ...ports, changed: () => void reopen() });

  async function load(): Promise<void> {
    problem.value = null;
    await Promise.all([
      take(
        async () => ok(await ports.site()),
        (found) => {
          site.value = found;
        },
      ),
      take(ports.overview, (found) => {
        overview.value = found;
      }),
      take(ports.partners, (found) => {
        partners.value = found;
      }),
      take(ports.sources, (found) => {
        syncs.value = found.map(({ sync }) => sync);
      }),
      take(
        async () => ok(await ports.pageRecord()),
        (reply) => {
          pageRecord.value = reply?.state === 'ready' ? reply.insights : null;
        },
      ),
    ]);
  }

  /** Not async: the browser's question must be asked within the click itself. */
  function switchSite(on: boolean): void {
    const here = site.value;
    if (!here) return;
    const answer = on ? ports.turnOn(here.pattern) : ports.turnOff(here.pattern);
    void take(
      () => answer,
      () => {
        site.value = { ...here, on };
      },
    );
  }

  async function show({ id, name }: { id: string; name: string }): Promise<void> {
    open.value = { id, name, reply: null };
    feedback.clear();
    await reopen();
  }

  /** Asks for the open record anew; what is on the screen stays until the answer. */
  async function reopen(): Promise<void> {
    const asked = open.value;
    if (!asked) return;
    turn += 1;
    const mine = turn;
    const answered = feedback.asking();
    await take(
      async () => ok(await ports.insightsOf(asked.id)),
      (reply) => {
        // Asked again since, or the person has gone back.
        if (mine !== turn || !open.value) return;
        open.value = { ...asked, reply };
        answered();
      },
    );
  }

  const stopListening = [
    ports.onDataChanged(() => {
      void load();
      void reopen();
    }),
    ports.onSyncMoved((sync) => {
      syncs.value = [...syncs.value.filter(({ id }) => id !== sync.id), sync];
    }),
  ];

  return {
    site,
    overview,
    partners,
    pageRecord,
    open,
    running: computed(() => syncs.value.find(({ state }) => state === 'running') ?? null),
    failure: computed(() => syncs.value.find(({ state }) => state === 'failed')?.problem ?? null),
    problem,
    feedback,
    ports,
    load,
    switchSite,
    show,
    loadSample: async () => {
      await take(ports.loadSample, () => void load());
    },
    dispose: () => {
      for (const stop of stopListening) stop();
    },
  };
}

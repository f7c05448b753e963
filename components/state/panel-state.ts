import { batch, computed, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import { type InsightsReply, scoreWords } from '@/lib/domain/insights';
import { type RecordRef, sameRecord } from '@/lib/domain/record-ref';
import { say, sayCount, type Text } from '@/lib/domain/text';
import type { At } from '@/lib/domain/time';
import { type CheckedDraft, createDraftsState, type DraftsState } from './drafts-state';
import { createFeedbackState, type FeedbackState } from './feedback-state';
import type { PanelPorts } from './panel-ports';
import { createPlaceState, type PlaceState } from './place-state';

/** What the panel shows: an answer, or the reason why there is none. */
export type Screen =
  | { readonly state: 'hidden' }
  /** Nothing is drawn yet: most answers come before anybody would miss them. */
  | { readonly state: 'waiting' }
  | { readonly state: 'loading' }
  /** The extension was updated under the page. */
  | { readonly state: 'orphaned' }
  /** What a person fills in comes before the record behind it. */
  | { readonly state: 'draft'; readonly checked: CheckedDraft }
  | InsightsReply;

export type PanelState = {
  readonly screen: ReadonlySignal<Screen>;
  /** The record as the page calls it, until its insights are there. */
  readonly name: ReadonlySignal<string | null>;
  /** Read out once per record. */
  readonly announcement: ReadonlySignal<Text | null>;
  readonly now: ReadonlySignal<At>;
  readonly place: PlaceState;
  readonly drafts: DraftsState;
  readonly feedback: FeedbackState;
  readonly ports: PanelPorts;
  /** The page now shows this record, or none. */
  readonly show: (ref: RecordRef | null) => void;
  /** Takes an answer in; one that belongs to another record is dropped. */
  readonly receive: (ref: RecordRef, reply: InsightsReply) => void;
  /** Says that no answer will come. */
  readonly fail: () => void;
  /** Asks again without taking away what is on the screen. */
  readonly refresh: () => void;
  readonly dispose: () => void;
};

/** Often enough for “4 min ago” to be true. */
const CLOCK_TICK = 30_000;

/** The panel's memory for one page: which record, what is known of it, where the panel stands. */
export function createPanelState(ports: PanelPorts): PanelState {
  const ref = signal<RecordRef | null>(null);
  const reply = signal<InsightsReply | null>(null);
  const waiting = signal(false);
  const orphaned = signal(false);
  const announcement = signal<Text | null>(null);
  const now: Signal<At> = signal(ports.now());
  const place = createPlaceState(ports);
  const drafts = createDraftsState(ports);
  const feedback = createFeedbackState({ ...ports, changed: refresh });
  let disposed = false;
  let turn = 0;
  let patience: ReturnType<typeof setTimeout> | undefined;
  const clock = setInterval(() => {
    if (screen.value.state !== 'hidden') now.value = ports.now();
  }, CLOCK_TICK);

  const screen = computed<Screen>(() => {
    if (!place.shown.value) return { state: 'hidden' };
    const checked = drafts.checked.value;
    if (checked) return { state: 'draft', checked };
    if (!ref.value) return { state: 'hidden' };
    if (orphaned.value) return { state: 'orphaned' };
    return reply.value ?? { state: waiting.value ? 'waiting' : 'loading' };
  });

  function show(next: RecordRef | null): void {
    const same = next && ref.value && sameRecord(next, ref.value);
    if (next && !ref.value) wait();
    batch(() => {
      ref.value = next;
      if (same) return;
      reply.value = null;
      announcement.value = null;
      feedback.clear();
    });
    if (next && !same) void askFor(next);
  }

  /** A placeholder that stands for a moment is only work: one is drawn for answers that take long. */
  function wait(): void {
    waiting.value = true;
    clearTimeout(patience);
    patience = setTimeout(() => {
      waiting.value = false;
    }, ports.patience);
  }

  async function askFor(asked: RecordRef): Promise<void> {
    turn += 1;
    const mine = turn;
    const answered = feedback.asking();
    try {
      const answer = await ports.ask(asked);
      // Of two questions about one record, only the answer to the later one counts.
      if (mine !== turn) return;
      batch(() => {
        receive(asked, answer);
        answered();
      });
    } catch {
      // Whatever broke on the way, the person is told that no answer came and can try again.
      if (mine === turn && isCurrent(asked)) fail();
    }
  }

  function receive(asked: RecordRef, answer: InsightsReply): void {
    if (!isCurrent(asked)) return;
    batch(() => {
      now.value = ports.now();
      reply.value = answer;
      announcement.value ??= announce(answer, now.value);
    });
  }

  function fail(): void {
    orphaned.value = !ports.alive();
    // What is on the screen is still worth reading; the footer tells its age.
    reply.value ??= { state: 'error', text: say('panelNoAnswer') };
  }

  function refresh(): void {
    drafts.refresh();
    if (ref.value) void askFor(ref.value);
  }

  const isCurrent = (asked: RecordRef): boolean =>
    !disposed && ref.value !== null && sameRecord(asked, ref.value);

  function dispose(): void {
    disposed = true;
    clearInterval(clock);
    clearTimeout(patience);
    drafts.write(null);
    ref.value = null;
  }

  return {
    screen,
    name: computed(() => ref.value?.name ?? null),
    announcement: computed(() => drafts.announcement.value ?? announcement.value),
    now,
    place,
    drafts,
    feedback,
    ports,
    show,
    receive,
    fail,
    refresh,
    dispose,
  };
}

/** “Score 72, 2 conflicts”: what a person who cannot see the panel needs to hear. */
function announce(answer: InsightsReply, now: At): Text | null {
  if (answer.state !== 'ready') return null;
  const { score, conflicts } = answer.insights;
  return score
    ? scoreWords(score, conflicts.length, now)
    : sayCount('panelAnnounceConflicts', conflicts.length);
}

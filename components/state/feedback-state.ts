import { type Signal, signal } from '@preact/signals';
import type { FeedbackKind } from '@/lib/domain/feedback';
import type { OverrideAsk, OverrideOf } from '@/lib/domain/override';
import type { Result } from '@/lib/domain/result';
import { say, type Text } from '@/lib/domain/text';
import type { Remark } from '@/lib/messages/protocol';

export type FeedbackPorts = {
  readonly giveFeedback: (remark: Remark) => Promise<Result<null>>;
  readonly undoFeedback: (kind: FeedbackKind, subject: string) => Promise<Result<null>>;
  readonly overrideScore: (ask: OverrideAsk) => Promise<Result<null>>;
  readonly undoOverride: (of: OverrideOf) => Promise<Result<null>>;
  /** Called when the store has taken a judgement in or back: ask again. */
  readonly changed: () => void;
};

type Toast = { readonly text: Text; readonly undo: (() => void) | null };

export type FeedbackState = {
  readonly toast: Signal<Toast | null>;
  /** Judged in this view, so to be taken off the screen at once. */
  readonly isJudged: (kind: FeedbackKind, subject: string) => boolean;
  /**
   * Called with a question; what it returns, with the answer: that follows all that the store had
   * taken in by then, and what was taken back elsewhere since.
   */
  readonly asking: () => () => void;
  readonly give: (remark: Remark, done: Text) => Promise<void>;
  /** Takes a judgement back. */
  readonly undo: (about: Pick<Remark, 'kind' | 'subject'>) => Promise<void>;
  /** Answers whether it was kept. */
  readonly override: (ask: OverrideAsk, done: Text) => Promise<boolean>;
  readonly undoOverride: (of: OverrideOf) => Promise<void>;
  /** Says something that cannot be undone. */
  readonly tell: (text: Text) => void;
  readonly clear: () => void;
};

const keyOf = (kind: FeedbackKind, subject: string): string => `${kind}:${subject}`;

/** What the person judged: shown at once, undone by one click, rolled back where it fails. */
export function createFeedbackState(ports: FeedbackPorts): FeedbackState {
  const judged = signal<ReadonlySet<string>>(new Set());
  /** Of these, what the store has taken in. */
  const kept = new Set<string>();
  const toast = signal<Toast | null>(null);

  const mark = (key: string, on: boolean): void => {
    const next = new Set(judged.value);
    if (on) next.add(key);
    else next.delete(key);
    judged.value = next;
    kept.delete(key);
  };

  const attempt = async (send: () => Promise<Result<null>>): Promise<Text | null> => {
    try {
      const result = await send();
      return result.ok ? null : result.problem.text;
    } catch {
      // The background did not answer; the sentence says what that means for the person.
      return say('stateNotSaved');
    }
  };

  async function undo({ kind, subject }: Pick<Remark, 'kind' | 'subject'>): Promise<void> {
    mark(keyOf(kind, subject), false);
    toast.value = null;
    const problem = await attempt(() => ports.undoFeedback(kind, subject));
    if (problem) {
      mark(keyOf(kind, subject), true);
      toast.value = { text: problem, undo: null };
    } else ports.changed();
  }

  async function give(remark: Remark, done: Text): Promise<void> {
    const key = keyOf(remark.kind, remark.subject);
    mark(key, true);
    toast.value = { text: done, undo: () => void undo(remark) };
    const problem = await attempt(() => ports.giveFeedback(remark));
    if (problem) {
      mark(key, false);
      toast.value = { text: problem, undo: null };
    } else {
      kept.add(key);
      ports.changed();
    }
  }

  async function override(ask: OverrideAsk, done: Text): Promise<boolean> {
    const problem = await attempt(() => ports.overrideScore(ask));
    toast.value = problem
      ? { text: problem, undo: null }
      : { text: done, undo: () => void undoOverride(ask) };
    if (!problem) ports.changed();
    return !problem;
  }

  async function undoOverride(of: OverrideOf): Promise<void> {
    const problem = await attempt(() => ports.undoOverride(of));
    toast.value = problem && { text: problem, undo: null };
    if (!problem) ports.changed();
  }

  return {
    toast,
    isJudged: (kind, subject) => judged.value.has(keyOf(kind, subject)),
    asking() {
      const known = [...kept];
      return () => {
        for (const key of known) if (kept.has(key)) mark(key, false);
      };
    },
    give,
    undo,
    override,
    undoOverride,
    tell: (text) => {
      toast.value = { text, undo: null };
    },
    clear: () => {
      toast.value = null;
      judged.value = new Set();
      kept.clear();
    },
  };
}

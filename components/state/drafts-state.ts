import { type ReadonlySignal, type Signal, signal } from '@preact/signals';
import { type Draft, type DraftReply, namesCustomer, sameDraft } from '@/lib/domain/draft';
import { say, sayCount, type Text } from '@/lib/domain/text';

/** Where the mark stands, in pixels from the upper left of the window. */
export type MarkPlace = { readonly left: number; readonly top: number };

/** A draft with what it would be in conflict with. */
export type CheckedDraft = Extract<DraftReply, { state: 'ready' }> & { readonly draft: Draft };

export type DraftsState = {
  /** Null while nothing is typed, and until the first answer. */
  readonly checked: ReadonlySignal<CheckedDraft | null>;
  /** Read out when what was found changes; finding nothing at first is no news. */
  readonly announcement: ReadonlySignal<Text | null>;
  /** Null while the field is not in sight. */
  readonly mark: Signal<MarkPlace | null>;
  /** What stands in the form now; null where there is no form, or nobody has changed it. */
  readonly write: (draft: Draft | null) => void;
  /** Asks again, as stored data has changed. */
  readonly refresh: () => void;
};

type DraftsPorts = { readonly checkDraft: (draft: Draft) => Promise<DraftReply> };

/**
 * The form on the page and what it would be in conflict with. One question at a time: while one
 * is out only the newest text is kept, and an answer to an older text is dropped.
 */
export function createDraftsState({ checkDraft }: DraftsPorts): DraftsState {
  const checked = signal<CheckedDraft | null>(null);
  const announcement = signal<Text | null>(null);
  const mark = signal<MarkPlace | null>(null);
  let wanted: Draft | null = null;
  let isOut = false;

  async function ask(): Promise<void> {
    if (isOut || !wanted) return;
    const asked = wanted;
    isOut = true;
    const reply = await answerTo(asked);
    isOut = false;
    if (wanted === asked) take(asked, reply);
    else void ask();
  }

  /** A check that fails shows no mark, so that nobody takes it for “no conflict”. */
  const answerTo = (asked: Draft): Promise<DraftReply | null> =>
    checkDraft(asked).catch(() => null);

  function take(draft: Draft, reply: DraftReply | null): void {
    const before = checked.value;
    checked.value = reply?.state === 'ready' ? { ...reply, draft } : null;
    if (idsOf(before) === idsOf(checked.value)) return;
    const { conflicts = [], hasNoClaims } = checked.value ?? {};
    const none = say(hasNoClaims ? 'panelNoClaims' : 'draftNoConflicts');
    announcement.value = conflicts.length > 0 ? sayCount('draftAnnounce', conflicts.length) : none;
  }

  function write(next: Draft | null): void {
    const draft = next && namesCustomer(next) ? next : null;
    if (draft && wanted && sameDraft(draft, wanted)) return;
    wanted = draft;
    if (draft) void ask();
    else {
      checked.value = null;
      announcement.value = null;
    }
  }

  function refresh(): void {
    // The same text as a new question, so that an answer from before the change is dropped.
    wanted = wanted && { ...wanted };
    void ask();
  }

  return { checked, announcement, mark, write, refresh };
}

const idsOf = (checked: CheckedDraft | null): string =>
  checked?.conflicts.map(({ id }) => id).join('\n') ?? '';

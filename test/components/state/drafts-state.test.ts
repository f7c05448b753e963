import { beforeEach, describe, expect, it } from 'vitest';
import { createDraftsState, type DraftsState } from '@/components/state/drafts-state';
import { blankDraft, type Draft, type DraftReply } from '@/lib/domain/draft';
import { dealInsights } from '../fixtures/insights';

const typed = (company: string | null): Draft => ({ ...blankDraft('atomic', 'deal'), company });
const found = (count = dealInsights.conflicts.length): DraftReply => ({
  state: 'ready',
  conflicts: dealInsights.conflicts.slice(0, count),
  failedRules: [],
});
const turn = () => new Promise((resolve) => setTimeout(resolve));

let asked: { readonly company: string | null; readonly answer: PromiseWithResolvers<DraftReply> }[];
let state: DraftsState;

beforeEach(() => {
  asked = [];
  state = createDraftsState({
    checkDraft: ({ company }) => {
      const answer = Promise.withResolvers<DraftReply>();
      asked.push({ company, answer });
      return answer.promise;
    },
  });
});
const shown = () => state.checked.value?.draft.company;
async function answer(reply: DraftReply): Promise<void> {
  asked.at(-1)?.answer.resolve(reply);
  await turn();
}

describe('what is typed', () => {
  it('is asked about once, and shown with its answer', async () => {
    state.write(typed('Acme'));
    state.write(typed('Acme'));
    expect(asked.map(({ company }) => company)).toEqual(['Acme']);
    expect(state.checked.value).toBeNull();
    await answer(found());
    expect(shown()).toBe('Acme');
    expect(state.announcement.value).toMatchObject({ key: 'draftAnnounce', count: 2 });
  });

  it('is not asked about while it names nobody', () => {
    state.write(typed(null));
    expect(asked).toEqual([]);
  });

  it('waits while a question is out, and only the newest text is asked about', async () => {
    for (const text of ['A', 'Ac', 'Acm', 'Acme']) state.write(typed(text));
    expect(asked.map(({ company }) => company)).toEqual(['A']);
    await answer(found());
    expect(shown()).toBeUndefined();
    expect(asked.map(({ company }) => company)).toEqual(['A', 'Acme']);
    await answer(found());
    expect(shown()).toBe('Acme');
  });

  it('that is gone takes its answer with it, be it late', async () => {
    state.write(typed('Acme'));
    state.write(null);
    await answer(found());
    expect(state.checked.value).toBeNull();
    state.write(typed('Acme'));
    await answer(found());
    state.write(typed(null));
    expect(state.checked.value).toBeNull();
    expect(state.announcement.value).toBeNull();
  });

  it('shows nothing rather than “no conflict” where the check fails', async () => {
    state.write(typed('Acme'));
    asked[0]?.answer.reject(new Error('gone'));
    await turn();
    expect(state.checked.value).toBeNull();
    state.write(typed('Acme Ltd'));
    await answer({ state: 'not-set-up' });
    expect(state.checked.value).toBeNull();
  });

  it('is asked about again when the data has changed, and the answer before is dropped', async () => {
    state.write(typed('Acme'));
    state.refresh();
    await answer(found());
    expect(state.checked.value).toBeNull();
    await answer(found(1));
    expect(asked).toHaveLength(2);
    expect(state.checked.value?.conflicts).toHaveLength(1);
  });
});

describe('what is read out', () => {
  it('is nothing as long as nothing is found, and again when it is gone', async () => {
    state.write(typed('A'));
    await answer(found(0));
    expect(state.announcement.value).toBeNull();
    state.write(typed('Acme'));
    await answer(found(1));
    const said = state.announcement.value;
    expect(said).toMatchObject({ key: 'draftAnnounce', count: 1 });
    state.write(typed('Acme L'));
    await answer(found(1));
    expect(state.announcement.value).toBe(said);
    state.write(typed('Acorn'));
    await answer(found(0));
    expect(state.announcement.value).toMatchObject({ key: 'draftNoConflicts' });
  });

  it('is that nothing was checked, where no registration is stored', async () => {
    state.write(typed('Acme'));
    await answer(found(1));
    state.write(typed('Acorn'));
    await answer({ state: 'ready', conflicts: [], failedRules: [], hasNoClaims: true });
    expect(state.announcement.value).toMatchObject({ key: 'panelNoClaims' });
  });
});

import { expect, it } from 'vitest';
import { saveFeedback } from '@/lib/store/feedback';
import { readHistory } from '@/lib/store/history';
import { saveOverride } from '@/lib/store/overrides';
import { newStore } from './open';
import { NOW } from './rows';

it('tells of scores that people contested, and of nothing else that they said', async () => {
  const { db } = newStore();
  const said = {
    kind: 'score',
    subject: 'deal-win:crm:d1',
    verdict: 'wrong',
    until: null,
  } as const;
  await saveFeedback(db, { ...said, id: 'score:deal-win:crm:d1', at: NOW });
  await saveFeedback(db, { ...said, id: 'action:renew', kind: 'action', at: NOW });
  await saveFeedback(db, { ...said, id: 'score:x', verdict: 'done', at: NOW });
  await saveOverride(db, {
    id: 'recruit:crm:p1',
    kind: 'recruit',
    subjectId: 'crm:p1',
    points: 80,
    scorePoints: 20,
    reason: 'They called us',
    at: NOW - 1,
    expiresAt: NOW - 1,
  });
  const { contests } = await readHistory(db);
  expect(contests).toEqual([
    { scoreId: 'deal-win:crm:d1', at: NOW },
    { scoreId: 'recruit:crm:p1', at: NOW - 1 },
  ]);
});

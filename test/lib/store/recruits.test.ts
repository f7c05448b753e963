import { expect, it } from 'vitest';
import { say, sayCount } from '@/lib/domain/text';
import { deriveRows } from '@/lib/store/derive';
import { publishModel } from '@/lib/store/models';
import { readRecruits, saveIdealProfile } from '@/lib/store/recruits';
import { replaceScores } from '@/lib/store/scores';
import { putRows } from '@/lib/store/write-rows';
import { newStore } from './open';
import { model, partner, score } from './rows';

const traits = [
  {
    feature: 'type',
    label: say('featureType', 'msp'),
    evidence: sayCount('featureEvidenceTop', 12, 7),
    points: 14,
    cases: 12,
  },
];

async function stored() {
  const { db, derive } = newStore();
  const partners = ['Alpha', 'Beta', 'Gamma'].map((name, i) =>
    partner({ id: `crm:p${i + 1}`, name }),
  );
  await putRows(db, deriveRows(derive, { partners }));
  const scores = ['crm:p1', 'crm:p2', 'crm:gone'].map((subjectId, i) =>
    score({ kind: 'recruit', subjectId, probability: 0.2 + 0.1 * i, low: 0.1, high: 0.6 }),
  );
  await replaceScores(db, 'recruit', scores);
  await saveIdealProfile(db, traits);
  return db;
}

it('names candidates, best first, without those that are gone', async () => {
  const { candidates } = await readRecruits(await stored());
  expect(candidates).toEqual([
    { id: 'crm:p2', name: 'Beta', points: 30, low: 10, high: 60, basis: 'model' },
    { id: 'crm:p1', name: 'Alpha', points: 20, low: 10, high: 60, basis: 'model' },
  ]);
});

it('has a profile only while a model serves, and says why there is none', async () => {
  const db = await stored();
  expect(await readRecruits(db)).toMatchObject({
    profile: [],
    refusal: say('modelTooFewCases'),
  });
  const reason = 'modelNoBetterThanBaseRate';
  await publishModel(db, model({ kind: 'recruit', version: 1, status: 'refused', reason }));
  expect(await readRecruits(db)).toMatchObject({ profile: [], refusal: say(reason) });
  await publishModel(db, model({ kind: 'recruit', version: 2 }));
  expect(await readRecruits(db)).toMatchObject({ profile: traits, refusal: null });
});

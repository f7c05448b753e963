import { beforeAll, describe, expect, it } from 'vitest';
import type { Model } from '@/lib/domain/model';
import type { IdealTrait } from '@/lib/domain/recruits';
import { say } from '@/lib/domain/text';
import { timelineOf } from '@/models/features/timeline';
import { idealProfile } from '@/models/score/ideal-profile';
import { scoreSubjects } from '@/models/score/score-subjects';
import { caseTable } from '@/models/tasks/case-table';
import { recruit } from '@/models/tasks/recruit';
import { trainModel } from '@/models/train/train-model';
import { NOW } from '@/test/lib/insights/make';
import { recruiting } from '../helpers/recruiting';
import { unhurried } from '../helpers/world';

const history = recruiting(600);
const ports = { yieldTo: unhurried };
let model: Model;
let profile: readonly IdealTrait[];

const cases = async () => caseTable(recruit, await timelineOf(history, unhurried), NOW, unhurried);

beforeAll(async () => {
  const options = { ...ports, version: 1, serving: null };
  const trained = await trainModel('recruit', history, NOW, options);
  if (!trained.ok) throw new Error(trained.problem.code);
  model = trained.value;
  profile = await idealProfile(model, recruit, await cases(), unhurried);
}, 60_000);

describe('the ideal profile', () => {
  it('rests on a model that serves', () => {
    expect(model.status).toBe('serving');
    expect(model.quality?.auc).toBeGreaterThan(0.75);
  });

  it('names what the first years hung on, before what they did not', () => {
    const first = profile.slice(0, 2).map(({ label }) => label);
    expect(first).toContainEqual(say('featureType', say('partnerType_msp')));
    expect(first.map(({ key }) => key)).toContain('featureEngagedBefore');
    const noise = profile.filter(({ feature }) => feature === 'partner-region');
    for (const { points } of noise) expect(points).toBeLessThan((profile[0]?.points ?? 0) / 3);
  });

  it('says each feature once, strongest first, with its cases', async () => {
    expect(new Set(profile.map(({ feature }) => feature)).size).toBe(profile.length);
    const points = profile.map((trait) => trait.points);
    expect(points).toEqual([...points].sort((a, b) => b - a));
    const { rows, labels } = await cases();
    const msps = rows.flatMap((row, i) => (row[0] === 'msp' ? [labels[i]] : []));
    const type = profile.find(({ feature }) => feature === 'type');
    expect(type?.cases).toBe(msps.length);
    expect(type?.evidence.values).toEqual([msps.length, msps.filter(Boolean).length]);
  });

  it('is empty without a model that may serve, and without cases', async () => {
    const refused = { ...model, status: 'refused' as const, weights: null };
    expect(await idealProfile(refused, recruit, await cases(), unhurried)).toEqual([]);
    const none = { columns: recruit.columns, rows: [], labels: [] };
    expect(await idealProfile(model, recruit, none, unhurried)).toEqual([]);
  });

  it('is what candidates are measured by: who fits it comes first', async () => {
    const result = await scoreSubjects('recruit', model, history, NOW, ports);
    const scores = result.ok ? result.value : [];
    expect(scores).toHaveLength(10);
    // What their first years would hang on, by the way the programme was made.
    const drive = (id = '') => {
      const isMsp = history.partners.find((row) => row.id === id)?.type === 'msp';
      const contacts = history.engagements.filter(({ partnerId }) => partnerId === id).length;
      return (isMsp ? 1.2 : 0) + 0.2 * contacts;
    };
    const sorted = [...scores].sort((a, b) => b.probability - a.probability);
    const [best, worst] = [sorted[0], sorted.at(-1)];
    expect(drive(best?.subjectId)).toBeGreaterThan(drive(worst?.subjectId) + 0.5);
  });
});

import { describe, expect, it } from 'vitest';
import type { EntityName } from '@/lib/domain/entity';
import { idOf } from '@/lib/domain/id';
import { DEFAULT_POLICY } from '@/lib/domain/policy';
import type { RawRow } from '@/lib/domain/source';
import { findConflicts } from '@/lib/insights/conflicts/find-conflicts';
import { dossierOfDeal } from '@/lib/insights/workspace/dossier-of-deal';
import { workspaceOf } from '@/lib/insights/workspace/workspace';
import { sampleWorkspace } from '@/lib/sources/sample/workspace';
import { takeIn } from '@/lib/unify/take-in';
import { sampleSource } from '@/test/helpers/source-config';
import { NOW } from '../make';

const CONFIG = sampleSource();

/** Programmes that nothing was tuned on, in the morning and late in the evening. */
describe.each([
  [1, NOW],
  [2, NOW + 11 * 3_600_000],
  [3, NOW - 9 * 3_600_000],
  [4, NOW],
])('the sample of seed %i', (seed, now) => {
  const { rows, truths } = sampleWorkspace({ seed, now });
  const take = <Name extends EntityName>(name: Name) =>
    takeIn(CONFIG, name, rows[name as keyof typeof rows] as readonly RawRow[], 1, now).kept;
  const records = {
    partners: take('partners'),
    accounts: take('accounts'),
    deals: take('deals'),
    registrations: take('registrations'),
  };
  const workspace = workspaceOf({ ...records, feedback: [] });
  const open = records.deals.filter(({ state }) => state === 'open');
  const found = new Map(
    open.map((deal) => [
      deal.id,
      findConflicts(dossierOfDeal(deal, workspace), DEFAULT_POLICY, now).conflicts,
    ]),
  );
  const idIn = (local: number) => idOf('sample', local);

  it('shows every planted conflict that the usual policy looks for', () => {
    const missing = truths.conflicts.filter(
      ({ kind, dealId }) =>
        kind !== 'partner-not-eligible' &&
        !found.get(idIn(dealId))?.some(({ rule }) => rule === kind),
    );
    expect(missing).toEqual([]);
  });

  it('warns and blocks nowhere else', () => {
    const isPlanted = (dealId: string, rule: string): boolean =>
      truths.conflicts.some(
        (each) =>
          (idIn(each.dealId) === dealId && each.kind === rule) ||
          (each.otherDealId !== null && idIn(each.otherDealId) === dealId),
      );
    const loud = [...found].flatMap(([dealId, conflicts]) =>
      conflicts
        .filter(({ rule, severity }) => severity !== 'info' && !isPlanted(dealId, rule))
        .map(({ id }) => id),
    );
    expect(loud).toEqual([]);
  });
});

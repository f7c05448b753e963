import { describe, expect, it } from 'vitest';
import type { Dossier } from '@/lib/domain/dossier';
import { DAY } from '@/lib/domain/time';
import { dossierOfClaim } from '@/lib/insights/workspace/dossier-of-claim';
import { dossierOfDeal } from '@/lib/insights/workspace/dossier-of-deal';
import { workspaceOf } from '@/lib/insights/workspace/workspace';
import { sampleWorkspace } from '@/lib/sources/sample/workspace';
import { find } from '../conflicts/make';
import { readerOf } from '../conflicts/sample-reader';
import { account, deal, NOW, registration } from '../make';

const ids = (rows: readonly { readonly id: string }[]) => rows.map(({ id }) => id).sort();
const around = ({ registrations, deals, partners }: Dossier) => ({
  registrations: ids(registrations),
  deals: ids(deals),
  partners: [...partners.keys()].sort(),
});

describe('a dossier in memory', () => {
  it('is what the store reads, and leads to the same conflicts', async () => {
    const { rows } = sampleWorkspace({ seed: 3, now: NOW });
    const reader = await readerOf(rows, NOW);
    const workspace = workspaceOf({ ...reader.records, feedback: [], matching: reader.matching });
    const open = reader.records.deals.filter(({ state }) => state === 'open');
    let conflicts = 0;
    for (const each of open) {
      const stored = await reader.readDeal(each.id);
      const made = dossierOfDeal(each, workspace);
      expect([each.id, around(made)]).toEqual([each.id, around(stored)]);
      const found = find(made);
      expect(found).toEqual(find(stored));
      conflicts += found.length;
    }
    expect(conflicts).toBeGreaterThan(20);
  }, 60_000);

  it('finds a claim whose customer was only typed, and nothing of strangers', () => {
    const typed = registration({ id: 'r2', accountId: null, customerName: 'Northwind GmbH' });
    const stranger = registration({ id: 'r3', accountId: null, customerName: 'Fabrikam' });
    const elsewhere = { ...typed, partnerId: 'sample:p2' };
    const workspace = workspaceOf({
      partners: [],
      accounts: [account()],
      deals: [],
      registrations: [elsewhere, { ...stranger, partnerId: 'sample:p3' }],
      feedback: [],
    });
    expect(ids(dossierOfDeal(deal(), workspace).registrations)).toEqual(['r2']);
  });

  it('of a claim whose customer was only typed finds claims typed alike', () => {
    const claim = registration({ id: 'r1', accountId: null, dealId: null });
    const alike = registration({ id: 'r2', accountId: null, partnerId: 'sample:p2' });
    const workspace = workspaceOf({
      partners: [],
      accounts: [],
      deals: [],
      registrations: [claim, alike],
      feedback: [],
    });
    const dossier = dossierOfClaim(claim, workspace);
    expect(dossier.registrations.map(({ id, dealId }) => [id, dealId])).toEqual([
      ['r1', 'claim:r1'],
      ['r2', null],
    ]);
    expect(find(dossier).map(({ code }) => code)).toContain('C01');
  });

  it('finds the claim that still holds behind 5,000 newer ones that are over', () => {
    const over = Array.from({ length: 5_000 }, (_, at) =>
      registration({
        id: `r${at}`,
        partnerId: 'sample:p3',
        state: 'rejected',
        createdAt: NOW - at,
      }),
    );
    const holding = registration({
      id: 'old',
      partnerId: 'sample:p2',
      dealId: null,
      createdAt: NOW - 60 * DAY,
    });
    const workspace = workspaceOf({
      partners: [],
      accounts: [account()],
      deals: [],
      registrations: [...over, holding],
      feedback: [],
    });
    const dossier = dossierOfDeal(deal(), workspace);
    expect(dossier.registrations[0]?.id).toBe('old');
    expect(find(dossier).map(({ code }) => code)).toContain('C01');
  });

  it('stays within what a page can bear: 500 rows of one company', () => {
    const many = Array.from({ length: 5_000 }, (_, at) => registration({ id: `r${at}` }));
    const workspace = workspaceOf({
      partners: [],
      accounts: [account()],
      deals: [],
      registrations: many,
      feedback: [],
    });
    expect(dossierOfDeal(deal(), workspace).registrations).toHaveLength(500);
  });
});

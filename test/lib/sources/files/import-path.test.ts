import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Entities, EntityName } from '@/lib/domain/entity';
import type { Refusal } from '@/lib/domain/source';
import { inspectFile } from '@/lib/sources/files/inspect-file';
import { openFile } from '@/lib/sources/files/open-file';
import { readFile } from '@/lib/sources/files/read-file';
import { filledFields, guessMapping, mappingOf } from '@/lib/unify/guess-mapping';
import { surveyOf } from '@/lib/unify/survey';
import { takeIn } from '@/lib/unify/take-in';
import { fileSource } from '@/test/helpers/source-config';

const NOW = Date.UTC(2026, 10, 21);
const never = new AbortController().signal;

/** The whole way of a file: open, inspect, guess, survey, read, take in. */
async function importFixture<Name extends EntityName>(
  name: string,
  entity: Name,
  corrections: { readonly [field: string]: string } = {},
) {
  const file = new File([readFileSync(`test/fixtures/sources/${name}`)], name);
  const [table] = got(await openFile(file, never));
  if (!table) throw new Error('no table');
  const preview = got(await inspectFile(table));
  const guess = guessMapping(preview);
  const mapping = mappingOf(entity, { ...filledFields(guess.columns), ...corrections });

  const survey = surveyOf(entity, preview.columns);
  for await (const batch of readFile(table, entity, never)) survey.add(got(batch).rows);
  const settings = { hints: survey.hints() };
  const config = fileSource({ id: 'files', space: 'acme', mapping, settings, createdAt: NOW });
  const kept: Entities[Name][] = [];
  const refusals: Refusal[] = [];
  for await (const batch of readFile(table, entity, never)) {
    const { rows, firstRow } = got(batch);
    const intake = takeIn(config, entity, rows, firstRow, NOW);
    kept.push(...intake.kept);
    refusals.push(...intake.report.refusals);
  }
  return { guess, kept, refusals };
}

function got<T>(result: { ok: true; value: T } | { ok: false; problem: { code: string } }): T {
  if (!result.ok) throw new Error(result.problem.code);
  return result.value;
}

describe('a file goes all the way', () => {
  it('from a German list of partners', async () => {
    const { guess, kept, refusals } = await importFixture('partner-liste.csv', 'partners');
    expect(guess.entity).toBe('partners');
    expect(kept).toMatchObject([
      {
        id: 'acme:P-01',
        name: 'Fennstead Lösungen GmbH',
        domains: ['fennstead.example'],
        type: 'var',
        tier: 'Gold',
        quota: { amount: 120_000, currency: 'EUR' },
        signedAt: Date.UTC(2021, 3, 3),
        products: ['Vault', 'Ledger'],
      },
      { id: 'acme:P-02', type: null, quota: { amount: 45_500.5 } },
    ]);
    expect(refusals).toMatchObject([
      { row: 3, column: 'Quarterly Target', text: { key: 'importNotMoney', values: ['viel'] } },
    ]);
  });

  it('from an American report of opportunities, whose dates speak for one another', async () => {
    const { guess, kept, refusals } = await importFixture('opportunities.csv', 'deals');
    expect(guess.entity).toBe('deals');
    expect(kept[0]).toMatchObject({
      id: 'acme:0061',
      name: 'Vault rollout, phase 1',
      accountId: 'acme:0011',
      state: 'won',
      amount: { amount: 52_000, currency: 'USD' },
      closedAt: Date.UTC(2026, 1, 3),
      partners: [{ partnerId: 'acme:P-01', role: 'resell', share: null }],
    });
    expect(kept[1]).toMatchObject({ state: 'open', amount: { amount: 18_500 }, partners: [] });
    expect(refusals).toMatchObject([
      { row: 3, column: 'Close Date', text: { key: 'importDateImpossible' } },
    ]);
  });

  it('from registrations with nested customers', async () => {
    const { guess, kept, refusals } = await importFixture(
      'deal-registrations.ndjson',
      'registrations',
      {
        customerName: 'customer.name',
        customerDomain: 'customer.web',
      },
    );
    expect(guess.entity).toBe('registrations');
    expect(kept).toMatchObject([
      {
        id: 'acme:R-1',
        partnerId: 'acme:P-01',
        state: 'approved',
        customerDomain: 'fenniska.example',
      },
      { id: 'acme:R-2', state: 'in-review', submittedAt: 1_767_604_800_000 },
    ]);
    expect(refusals).toMatchObject([{ row: 3, column: 'status' }]);
  });
});

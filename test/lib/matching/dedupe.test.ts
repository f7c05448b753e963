import { describe, expect, it } from 'vitest';
import { clusters } from '@/lib/matching/cluster';
import { type Company, profileOf } from '@/lib/matching/company';
import { dedupe } from '@/lib/matching/dedupe';
import { company } from './company';

const noPause = async (): Promise<void> => undefined;

const clustersOf = async (companies: readonly Company[]) =>
  (await dedupe(companies.map(profileOf), async () => undefined)).map(({ cluster }) => cluster);

describe('dedupe', () => {
  it('brings the spellings of one company together and leaves the others alone', async () => {
    const found = await clustersOf([
      company('Contoso GmbH', { domains: ['contoso.de'] }),
      company('Fabrikam Ltd'),
      company('CONTOSO', { domains: ['www.contoso.de'] }),
      company('Zaltrixo Foods'),
      company('Zaltrixo Steel'),
    ]);
    expect(found[2]).toBe(found[0]);
    expect(new Set(found).size).toBe(4);
  });

  it('takes 5,000 records that say the same for one', async () => {
    const found = await clustersOf(Array.from({ length: 5_000 }, () => company('Contoso')));
    expect(new Set(found).size).toBe(1);
  }, 60_000);

  it('keeps records without a name apart', async () => {
    expect(new Set(await clustersOf([company(''), company('GmbH'), company('...')])).size).toBe(3);
  });

  it('knows no record', async () => {
    expect(await clustersOf([])).toEqual([]);
  });

  it('gives way: every record is counted as work', async () => {
    let work = 0;
    await dedupe([company('Contoso'), company('Fabrikam')].map(profileOf), async (done) => {
      work += done;
    });
    expect(work).toBeGreaterThan(0);
  });
});

describe('clusters', () => {
  const chain = [
    { first: 0, second: 1, logOdds: 3 },
    { first: 1, second: 2, logOdds: 3 },
    { first: 2, second: 3, logOdds: 3 },
  ];

  it('breaks a chain whose ends are strangers', async () => {
    const compare = (a: number, b: number) => (Math.abs(a - b) === 1 ? 3 : -9);
    expect(await clusters(4, chain, 1, compare, noPause)).toEqual([0, 0, 2, 2]);
  });

  it('keeps a chain whose ends are alike', async () => {
    expect(await clusters(4, chain, 1, () => 2, noPause)).toEqual([0, 0, 0, 0]);
  });
});

import { describe, expect, it } from 'vitest';
import { clusters } from '@/lib/matching/cluster';
import { type Company, profileOf } from '@/lib/matching/company';
import { dedupe } from '@/lib/matching/dedupe';
import { company } from './company';

const noPause = async (): Promise<void> => undefined;

const words = (text: string): string[] => text.split(' ');

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

  const BRANDS = words('Atlas Nova Quantum Maple Iron Vertex Sterling Pinnacle Harbor Redwood');
  const TRADES = words('Travel Foods Media Plastics Dental Energy Insurance Consulting');
  const TOWNS = words(
    'Chico Boise Akron Irvine Eugene Helena Joliet Dayton Fargo Gary Macon Tulsa',
  );

  it('finds no duplicates where there are none, however alike the names', async () => {
    const list = BRANDS.flatMap((brand, one) =>
      TRADES.flatMap((trade, two) =>
        ['', 'Group', 'Partners'].map((rest, three) =>
          company(`${brand} ${trade} ${rest} LLC`, {
            city: TOWNS[(one + 5 * two + 4 * three) % TOWNS.length] ?? null,
            address: `${101 + 977 * one + 113 * two + 311 * three} Elm Ave`,
            phone: `${2_000_000 + 99_991 * (one * 24 + two * 3 + three)}`,
          }),
        ),
      ),
    );
    expect(new Set(await clustersOf(list)).size).toBe(list.length);
  });

  it('takes no town for a company: each hotel of a chain is one, with its two records', async () => {
    const list = words('Hampton Comfort Premier Holiday').flatMap((brand, one) =>
      TOWNS.flatMap((town, two) =>
        ['Airport', 'Downtown', 'Midtown'].flatMap((quarter, three) => {
          const site = {
            city: town,
            postcode: `${60_000 + two}`,
            country: 'US',
            address: `${100 + 617 * one + 89 * two} ${BRANDS[(two + 3 * three) % 10]} Street`,
            domains: [`${brand.toLowerCase()}.com`],
          };
          const name = `${brand} Inn ${town} ${quarter}`;
          return [company(name, site), company(name.toUpperCase(), { ...site, domains: [] })];
        }),
      ),
    );
    const found = await clustersOf(list);
    expect(new Set(found).size).toBe(list.length / 2);
    expect(found.filter((cluster, at) => cluster === at - (at % 2)).length).toBe(list.length);
  });

  it('keeps the companies of one group apart that share its domain', async () => {
    const countries = { France: 'FR', Deutschland: 'DE', Polska: 'PL', India: 'IN', Brasil: 'BR' };
    const list = BRANDS.flatMap((brand) =>
      Object.entries(countries).flatMap(([country, code]) => [
        company(`${brand}orix Sensors ${country}`, { domains: [`${brand}orix.com`] }),
        company(`${brand}orix Sensors (${country})`, { country: code }),
      ]),
    );
    const found = await clustersOf(list);
    expect(found.filter((cluster, at) => cluster === at - (at % 2)).length).toBe(list.length);
  });

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

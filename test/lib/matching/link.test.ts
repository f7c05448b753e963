import { describe, expect, it } from 'vitest';
import { type Company, profileOf } from '@/lib/matching/company';
import { indexOf } from '@/lib/matching/index/company-index';
import { findMatches, learnLinks } from '@/lib/matching/link';
import { PRIOR_WEIGHTS } from '@/lib/matching/model';
import { company } from './company';

const noPause = async (): Promise<void> => undefined;

/** The names of the entries that answer a query, the likeliest first. */
async function answers(query: Company, registry: readonly Company[], most = 5) {
  const entries = registry.map(profileOf);
  const index = indexOf(entries);
  const asked = profileOf(query);
  const model = await learnLinks([asked], entries, index, noPause);
  return findMatches(asked, entries, index, model, most).map(({ entry, match }) => ({
    name: registry[entry]?.name,
    decision: match.decision,
  }));
}

describe('findMatches', () => {
  it('puts the likeliest first and gives no more than asked for', async () => {
    const registry = ['Contoso Foods', 'Contoso Ltd', 'Contoso Steel'].map((name) => company(name));
    const found = await answers(company('CONTOSO'), registry, 2);
    expect(found).toHaveLength(2);
    expect(found[0]).toEqual({ name: 'Contoso Ltd', decision: 'match' });
  });

  it('of equally likely entries takes the one that is written most alike', async () => {
    const registry = ['Toro Co', 'Toro Corp.', 'Toro Inc /DE/'].map((name) => company(name));
    expect((await answers(company('Toro Corp'), registry))[0]?.name).toBe('Toro Corp.');
    expect((await answers(company('Toro Co'), registry))[0]?.name).toBe('Toro Co');
  });

  it('answers with nothing where nothing is alike, in an empty registry, to an empty name', async () => {
    expect(await answers(company('Zaltrixo'), [company('Hub')])).toEqual([]);
    expect(await answers(company('Zaltrixo'), [])).toEqual([]);
    expect(await answers(company(''), [company('Contoso')])).toEqual([]);
  });
});

describe('learnLinks', () => {
  const registry = Array.from({ length: 40 }, (_, at) =>
    company(`Zal${at}trixo`, { phone: `555${2000 + at * 31}` }),
  );

  it('learns the same from the same lists, and counts the words of the registry', async () => {
    const entries = registry.map(profileOf);
    const index = indexOf(entries);
    const queries = registry.map((each) => profileOf({ ...each, id: `q${each.id}` }));
    const first = await learnLinks(queries, entries, index, noPause);
    const second = await learnLinks(queries, entries, index, noPause);
    expect(first.weights).toEqual(second.weights);
    expect(first.weights.corrections['phone-same'] ?? 0).toBeGreaterThan(0);
    expect(first.frequencies.records).toBe(registry.length);
  });

  it('keeps the prior weights where there is nothing to learn from', async () => {
    const model = await learnLinks([], [], indexOf([]), noPause);
    expect(model.weights).toEqual(PRIOR_WEIGHTS);
  });

  it('gives way while it learns', async () => {
    const entries = registry.map(profileOf);
    let work = 0;
    await learnLinks(entries, entries, indexOf(entries), async (done) => {
      work += done;
    });
    expect(work).toBeGreaterThan(0);
  });
});

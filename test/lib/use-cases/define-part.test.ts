import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  areApart,
  type Facets,
  filterName,
  type ModelPart,
  matcherOf,
  type PartFilter,
  partId,
} from '@/lib/domain/model-part';
import { ok } from '@/lib/domain/result';
import { say, sayCount } from '@/lib/domain/text';
import { definePart } from '@/lib/use-cases/define-part';
import { partChoices } from '@/lib/use-cases/part-choices';
import { NOW } from '../insights/make';

const filter = (region: string[] = [], product: string[] = []): PartFilter => ({ region, product });
const partOf = (given: PartFilter): ModelPart => ({
  id: partId('deal-win', given),
  kind: 'deal-win',
  filter: given,
  createdAt: NOW,
});

const RECORDS: Facets[] = [
  { region: 'EMEA', product: 'Cloud' },
  { region: 'emea ', product: 'Cloud' },
  { region: 'EMEA', product: 'Edge' },
  { region: 'APAC', product: 'Cloud' },
  { region: null, product: 'Cloud' },
  { region: 'APAC', product: null },
];

async function define(asked: PartFilter, parts: readonly ModelPart[] = []) {
  const saved: ModelPart[] = [];
  const reply = await definePart(
    { kind: 'deal-win', filter: asked },
    {
      readParts: async () => ok(parts),
      readFacets: async () => ok(RECORDS),
      savePart: async (part) => ok(saved.push(part)),
    },
    NOW,
  );
  return { saved, problem: reply.ok ? null : reply.problem };
}

describe('definePart', () => {
  it('gives a part a model of its own', async () => {
    const { saved, problem } = await define(filter(['EMEA'], ['Cloud']));
    expect(problem).toBeNull();
    expect(saved).toEqual([partOf(filter(['EMEA'], ['Cloud']))]);
  });

  it('takes parts that cannot meet, whatever else they name', async () => {
    const others = [partOf(filter(['EMEA'], ['Cloud'])), partOf(filter(['APAC'], ['Edge']))];
    expect((await define(filter(['EMEA'], ['Edge']), others)).problem).toBeNull();
    expect((await define(filter(['APAC'], ['Cloud']), others)).problem).toBeNull();
  });

  it('refuses one that shares records with another: names both, and counts the records', async () => {
    const { saved, problem } = await define(filter(['EMEA']), [partOf(filter([], ['cloud']))]);
    expect(saved).toEqual([]);
    expect(problem).toEqual({
      code: 'part-overlaps',
      text: sayCount('partOverlaps', 2, 'EMEA', 'cloud'),
    });
  });

  it('refuses the same once more', async () => {
    const same = partOf(filter(['EMEA', 'APAC']));
    const { problem } = await define(filter(['apac', 'Emea ']), [same]);
    expect(problem?.text).toEqual(sayCount('partOverlaps', 5, 'apac, Emea ', 'EMEA, APAC'));
  });

  it('refuses one that a record could share tomorrow', async () => {
    const { problem } = await define(filter(['APAC']), [partOf(filter([], ['Edge']))]);
    expect(problem?.text).toEqual(say('partCouldOverlap', 'APAC', 'Edge'));
  });

  it('refuses one that names nothing, and one of which there is no record', async () => {
    expect((await define(filter())).problem?.code).toBe('part-empty');
    expect((await define(filter(['Mars']))).problem?.code).toBe('part-no-records');
  });

  it('lets parts of different kinds be about the same records', async () => {
    const other: ModelPart = { ...partOf(filter(['EMEA'])), kind: 'partner-churn' };
    expect((await define(filter(['EMEA']), [other])).problem).toBeNull();
  });
});

describe('parts', () => {
  const words = fc.subarray(['EMEA', 'emea', ' Apac', 'APAC', 'Nordics', '']);
  const filters = fc.record({ region: words, product: words });
  const facets = fc.record({
    region: fc.option(fc.constantFrom('emea', 'APAC', 'nordics', 'else', '')),
    product: fc.option(fc.constantFrom('EMEA', 'apac', 'else', '')),
  });

  it('that are apart share no record', () => {
    fc.assert(
      fc.property(filters, filters, facets, (a, b, record) => {
        if (areApart(a, b)) expect(matcherOf(a)(record) && matcherOf(b)(record)).toBe(false);
        expect(areApart(a, b)).toBe(areApart(b, a));
        expect(areApart(a, a)).toBe(false);
      }),
    );
  });

  it('have one id however they are written', () => {
    expect(partId('recruit', filter(['b', 'A', 'a']))).toBe(partId('recruit', filter(['A ', 'B'])));
    expect(partId('recruit', filter(['a']))).not.toBe(partId('recruit', filter([], ['a'])));
    expect(filterName(filter(['EMEA', 'APAC'], ['Cloud']))).toBe('EMEA, APAC · Cloud');
  });
});

describe('partChoices', () => {
  it('are the values that records have, the most frequent first, spellings as one', () => {
    expect(partChoices(RECORDS)).toEqual({
      region: [
        { value: 'EMEA', records: 3 },
        { value: 'APAC', records: 2 },
      ],
      product: [
        { value: 'Cloud', records: 4 },
        { value: 'Edge', records: 1 },
      ],
    });
    expect(partChoices([{ region: ' ', product: null }])).toEqual({ region: [], product: [] });
  });
});

import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Crew } from '@/lib/domain/crew';
import {
  type CompaniesPart,
  companiesOf,
  companiesWith,
  type Naming,
} from '@/lib/insights/workspace/companies';
import { account, registration } from '../make';

const name = fc.constantFrom(
  'Northwind',
  'NORTHWIND',
  'Northwind GmbH',
  'Fabrikam',
  'Żubr S.A.',
  '',
);
const domain = fc.constantFrom('northwind.example', 'fabrikam.example', null);

const rows: fc.Arbitrary<Naming> = fc.record({
  accounts: fc
    .array(name, { maxLength: 8 })
    .map((names) => names.map((each, at) => account({ id: `sample:a${at}`, name: each }))),
  registrations: fc
    .array(fc.record({ customerName: name, customerDomain: domain }), { maxLength: 12 })
    .map((typed) => typed.map((each, at) => registration({ id: `sample:r${at}`, ...each }))),
});

/** Threads that hand each other what they have made; each has read rows of its own. */
function together(read: readonly Naming[]) {
  const pieces = read.map(() => Promise.withResolvers<CompaniesPart>());
  const crewOf = (index: number): Crew<CompaniesPart> => ({
    index,
    of: read.length,
    exchange: (own) => {
      // As it comes from another thread: copied.
      pieces[index]?.resolve(structuredClone(own));
      return Promise.all(pieces.map(({ promise }) => promise));
    },
  });
  return { crewOf, made: read.map((own, index) => companiesWith(crewOf(index), own)) };
}

it('comes to the same on however many threads', async () => {
  const property = fc.asyncProperty(rows, fc.integer({ min: 1, max: 5 }), async (read, count) => {
    const { page, keysOf } = companiesOf(read);
    for (const made of together(Array(count).fill(read)).made) {
      const own = await made;
      expect(own.page).toEqual(page);
      const query = { name: 'Northwind', domains: [] };
      expect(own.keysOf(query)).toEqual(keysOf(query));
    }
  });
  await fc.assert(property, { numRuns: 60 });
});

it('comes to what each has read where they have read different records', async () => {
  const one = { accounts: [account()], registrations: [registration()] };
  const other = {
    ...one,
    accounts: [account({ name: 'Fabrikam', domains: ['fabrikam.example'] })],
  };
  const [first, second] = await Promise.all(together([one, other]).made);
  expect(first?.page).toEqual(companiesOf(one).page);
  expect(second?.page).toEqual(companiesOf(other).page);
});

it('does without a thread that could not read', async () => {
  const read = { accounts: [account()], registrations: [registration()] };
  const crew: Crew<CompaniesPart> = { index: 1, of: 2, exchange: async (own) => [null, own] };
  expect((await companiesWith(crew, read)).page).toEqual(companiesOf(read).page);
});

import { expect, it } from 'vitest';
import { REGISTRATION_STATES } from '@/lib/domain/registration';
import { canLinkDeals, dealLinks, linksOf, registrationLinks } from '@/lib/store/links';
import { deal, NOW, registration } from './rows';

const keyOf = (link: string) => link.split('\n')[0] ?? '';

it('asks deals for every key that one of them can have, and for no other', () => {
  const partners = ['crm:p1', 'crm:p2'].map((partnerId) => ({
    partnerId,
    role: 'sourced' as const,
    share: null,
  }));
  const keys = dealLinks(deal({ accountId: 'crm:a1', partners })).map(keyOf);
  expect(keys).toEqual(['partner:crm:p1', 'partner:crm:p2', 'account:crm:a1']);
  expect(keys.every(canLinkDeals)).toBe(true);
  const others = registrationLinks(
    registration({ accountId: null, dealId: 'crm:d1', contactEmail: 'a@b.example' }),
  )
    .map(keyOf)
    .filter((key) => !canLinkDeals(key));
  expect(others.map((key) => key.split(':')[0])).toEqual(['customer', 'contact', 'deal']);
});

it('says the newest of a key first, and never one key for the beginning of another', () => {
  const at = (createdAt: number) =>
    dealLinks(deal({ accountId: 'crm:a1', partners: [], createdAt }));
  const links = [at(NOW - 5), at(NOW), at(NOW - 1)].flat();
  expect(links.toSorted()).toEqual([at(NOW), at(NOW - 1), at(NOW - 5)].flat());
  expect(at(NOW)[0]?.startsWith(linksOf('account:crm:a1'))).toBe(true);
  expect(at(NOW)[0]?.startsWith(linksOf('account:crm:a'))).toBe(false);
});

it('says what still counts before what is over, the newest of each first', () => {
  const of = (state: (typeof REGISTRATION_STATES)[number], createdAt: number) =>
    registrationLinks(registration({ accountId: null, state, createdAt }))[0] ?? '';
  const links = REGISTRATION_STATES.flatMap((state) =>
    [0, NOW - 1, NOW].map((at) => ({ state, at, link: of(state, at) })),
  );
  const sorted = links.toSorted((a, b) => (a.link < b.link ? -1 : 1));
  const counting = ['submitted', 'in-review', 'returned', 'approved', 'converted'];
  const first = sorted.slice(0, counting.length * 3);
  expect(new Set(first.map(({ state }) => state))).toEqual(new Set(counting));
  for (const part of [first, sorted.slice(first.length)]) {
    const ages = part.map(({ at }) => at);
    expect(ages).toEqual(ages.toSorted((a, b) => b - a));
  }
});

import { describe, expect, it } from 'vitest';
import { daysAgo, partnerPage, registration } from '../make';
import { findBy, page, pending, policy } from './make';

const rule = 'over-capacity';
const claims = (count: number, over = {}) =>
  Array.from({ length: count }, (_, index) =>
    registration({
      id: `sample:o${index}`,
      accountId: `sample:b${index}`,
      customerName: `Company ${index}`,
      ...over,
    }),
  );
const three = policy({ mostOpenRegistrations: 3 });

describe('over-capacity', () => {
  it('warns on the page of the partner, once, with the number', () => {
    const found = findBy(rule, partnerPage({ registrations: claims(4) }), three);
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({ code: 'C29', severity: 'warn', contact: 'Dana Ruiz' });
    expect(found[0]?.title).toMatchObject({ count: 4, values: [4, 'Contoso Resell'] });
  });

  it('keeps quiet on the partner’s deals', () => {
    expect(findBy(rule, page({ registrations: [pending(), ...claims(3)] }), three)).toEqual([]);
  });

  it.each([
    ['it holds as many as it may', partnerPage({ registrations: claims(3) }), three],
    [
      'the others have run out',
      partnerPage({ registrations: [...claims(4, { expiresAt: daysAgo(1) })] }),
      three,
    ],
    [
      'the policy knows no limit',
      partnerPage({ registrations: claims(90) }),
      policy({ mostOpenRegistrations: null }),
    ],
  ])('is silent where %s', (_case, dossier, rules) => {
    expect(findBy(rule, dossier, rules)).toEqual([]);
  });
});

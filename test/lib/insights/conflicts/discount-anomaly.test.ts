import { describe, expect, it } from 'vitest';
import { deal, registration } from '../make';
import { findBy, page, pending, policy, says } from './make';

const rule = 'discount-anomaly';
const both = (given: object, granted: object, own = registration) =>
  page({ deal: deal(given), registrations: [own({ dealId: 'sample:d1', ...granted })] });

describe('discount-anomaly', () => {
  it('warns of a discount beyond the registered one', () => {
    const [conflict] = findBy(rule, both({ discount: 0.3 }, { discount: 0.2 }));
    expect(conflict).toMatchObject({ code: 'C37', severity: 'warn' });
    expect(says(conflict, 'conflictFactDiscountGranted', { percent: 0.2 })).toBe(true);
  });

  it('tolerates what the policy does', () => {
    expect(findBy(rule, both({ discount: 0.24 }, { discount: 0.2 }))).toEqual([]);
    const strict = policy({ discountTolerance: 0 });
    expect(findBy(rule, both({ discount: 0.24 }, { discount: 0.2 }), strict)).toHaveLength(1);
  });

  it.each([
    ['the deal has less', both({ discount: 0.1 }, { discount: 0.2 })],
    ['nothing says what was granted', both({ discount: 0.9 }, {})],
    ['nothing says what is given', both({}, { discount: 0.1 })],
    ['nothing is granted yet', both({ discount: 0.9 }, { discount: 0.1 }, pending)],
  ])('is silent where %s', (_case, dossier) => {
    expect(findBy(rule, dossier)).toEqual([]);
  });
});

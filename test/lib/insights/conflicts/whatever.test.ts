import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Dossier } from '@/lib/domain/dossier';
import { accountPage, dealPage, partner, partnerPage } from '../make';
import { anyAccount, anyDeal, anyPartner, anyRegistration, STRICT } from './any-rows';
import { find, policy } from './make';

const anyDossier: fc.Arbitrary<Dossier> = fc
  .record({
    accounts: fc.tuple(anyAccount('sample:a1'), anyAccount('sample:a2')),
    deals: fc.tuple(anyDeal('sample:d1'), anyDeal('sample:d2'), anyDeal('sample:d3')),
    partners: fc.tuple(anyPartner('sample:p1'), anyPartner('sample:p2')),
    registrations: fc.array(anyRegistration, { maxLength: 10 }),
    kind: fc.constantFrom('deal', 'partner', 'account'),
  })
  .map(({ accounts, deals, partners, registrations, kind }) => {
    const around = {
      registrations,
      deals: [...deals],
      similarAccounts: accounts.slice(1),
      partners: new Map(partners.map((each) => [each.id, each])),
    };
    const [first] = accounts;
    if (kind === 'partner') return partnerPage({ ...around, partner: partners[0] });
    if (kind === 'account') return accountPage({ ...around, account: first });
    return dealPage({ ...around, account: first, deal: deals[0], partner: partners[0] });
  });

describe('whatever is imported and decided', () => {
  it('no rule fails, each conflict is there once, and nothing blocks but a claim', () => {
    fc.assert(
      fc.property(anyDossier, fc.constantFrom(policy(), STRICT), (dossier, rules) => {
        const found = find(dossier, rules);
        expect(new Set(found.map(({ id }) => id)).size).toBe(found.length);
        const blocking = found.filter(({ severity }) => severity === 'block');
        const allowed = ['claimed-by-other', 'self-duplicate'];
        expect(blocking.filter(({ rule }) => !allowed.includes(rule))).toEqual([]);
        for (const { title, evidence } of found) {
          expect(evidence.length).toBeGreaterThan(0);
          expect(JSON.stringify([title, evidence])).not.toMatch(/NaN|undefined|Infinity|:null/);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('an empty import says nothing that only more data could tell', () => {
    fc.assert(
      fc.property(anyDossier, (dossier) => {
        const bare = new Map([...dossier.partners].map(([id]) => [id, partner({ id })]));
        const rules = find({ ...dossier, partners: bare }).map(({ rule }) => rule);
        for (const silent of [
          'outside-territory',
          'product-not-authorised',
          'partner-not-eligible',
        ]) {
          expect(rules).not.toContain(silent);
        }
      }),
      { numRuns: 60 },
    );
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Dossier } from '@/lib/domain/dossier';
import { DEFAULT_POLICY, type Policy } from '@/lib/domain/policy';
import { CONFLICT_RULES } from '@/lib/insights/conflicts';
import { contextsOf } from '@/lib/insights/conflicts/claim/context';
import type { ConflictRule, Finding } from '@/lib/insights/conflicts/contract';
import type { Way } from '@/lib/insights/conflicts/needs';
import { dossierOfClaim } from '@/lib/insights/workspace/dossier-of-claim';
import { dossierOfDeal } from '@/lib/insights/workspace/dossier-of-deal';
import {
  type Workspace,
  type WorkspaceRows,
  workspaceOf,
} from '@/lib/insights/workspace/workspace';
import { daysAgo, engagement, NOW, partnerPage } from '../make';
import { anyAccount, anyDeal, anyPartner, anyRegistration, STRICT } from './any-rows';

const ids = (start: string, count: number) =>
  Array.from({ length: count }, (_, index) => `sample:${start}${index + 1}`);

const anyRows: fc.Arbitrary<WorkspaceRows> = fc
  .record({
    accounts: fc.tuple(...ids('a', 3).map(anyAccount)),
    deals: fc.tuple(...ids('d', 4).map(anyDeal)),
    partners: fc.tuple(...ids('p', 2).map(anyPartner)),
    registrations: fc.uniqueArray(anyRegistration, { maxLength: 8, selector: ({ id }) => id }),
  })
  .map((rows) => ({ ...rows, feedback: [] }));

/** Everything that may be looked at: open deals, claims, and the pages of partners. */
function dossiersIn(workspace: Workspace): Dossier[] {
  const { deals, partners, registrations } = workspace.rows;
  const engagements = [engagement(daysAgo(3))];
  return [
    ...deals.map((each) => dossierOfDeal(each, workspace)),
    ...registrations.map((each) => dossierOfClaim(each, workspace)),
    ...partners.map((partner) =>
      partnerPage({
        partner,
        registrations,
        deals,
        similarAccounts: workspace.rows.accounts,
        partners: workspace.partners,
        engagements,
      }),
    ),
  ];
}

const findingsOf = (rule: ConflictRule, dossier: Dossier, policy: Policy): readonly Finding[] =>
  contextsOf(dossier, policy, NOW).flatMap((context) => rule.check(context) ?? []);

const foundBy = (rule: ConflictRule, rows: WorkspaceRows, policy: Policy): readonly Finding[] =>
  dossiersIn(workspaceOf(rows)).flatMap((dossier) => findingsOf(rule, dossier, policy));

function frozen<T>(value: T): T {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value;
  Object.freeze(value);
  for (const inner of Object.values(value)) frozen(inner);
  return value;
}

/** Ids of records, and of the customers and deals that a claim stands for. */
function isOf(rows: WorkspaceRows, id: string): boolean {
  const known = [...rows.accounts, ...rows.deals, ...rows.partners, ...rows.registrations];
  // A reminder is told apart from the one before it by its days.
  const plain = id.replace(/^claim:/, '').replace(/:(7|14|30)$/, '');
  return id.startsWith('typed:') || known.some((each) => each.id === plain);
}

/** The same rows without what a need is met by. */
const WITHOUT: { readonly [name: string]: (rows: WorkspaceRows) => WorkspaceRows } = {
  'account-contacts': accountsWithout('lastContactedAt'),
  'account-families': (rows) =>
    namesWithoutOwner(accountsWithout('groupDuns', 'duns', 'lei', 'parentId')(rows)),
  'business-kinds': (rows) => registrationsWithout('business')(dealsWithout('business')(rows)),
  certifications: partnersAs({ certifications: [] }),
  'contact-details': registrationsWithout('contactEmail', 'contactPhone'),
  'contract-products': partnersAs({ products: [] }),
  'contract-territories': partnersAs({ territories: [] }),
  'customer-countries': (rows) => ({
    ...rows,
    registrations: rows.registrations.map((each) => ({ ...each, customerCountry: null })),
  }),
  'customer-history': (rows) => {
    const bare = accountsWithout('customerSince', 'lastRenewedAt')(rows);
    return { ...bare, deals: bare.deals.filter(({ state }) => state !== 'won') };
  },
  'deal-discounts': dealsWithout('discount'),
  'extension-requests': registrationsWithout('extensionRequestedAt'),
  'named-accounts': (rows) => ({
    ...rows,
    accounts: rows.accounts.map((each) => ({ ...each, named: false })),
  }),
  // The policy of these laws lists none.
  namedAccounts: (rows) => rows,
  'offers-of-others': registrationsWithout('alsoOffers'),
  'partner-shares': (rows) => ({
    ...rows,
    deals: rows.deals.map((each) => ({
      ...each,
      partners: each.partners.map((part) => ({ ...part, share: null })),
    })),
  }),
  'partner-standing': (rows) => ({ ...rows, partners: rows.partners.map(without('standing')) }),
  'partner-tiers': partnersAs({ tier: null }),
  'partners-of-choice': registrationsWithout('chosenByCustomerAt'),
  'partners-since': (rows) => ({
    ...rows,
    deals: rows.deals.map((each) => ({
      ...each,
      partners: each.partners.map(without('since')),
    })),
  }),
  'procurement-frameworks': registrationsWithout('framework'),
  proofs: registrationsWithout(
    'decisionMaker',
    'isBudgetConfirmed',
    'timeline',
    'proofOfEngagement',
  ),
  registrations: (rows) => ({ ...rows, registrations: [] }),
  sites: registrationsWithout('site'),
  tenders: registrationsWithout('tenderPublishedAt'),
};

function without<Row extends object>(...names: readonly string[]): (row: Row) => Row {
  return (row) =>
    Object.fromEntries(
      Object.entries(row).flatMap(([name, value]) => {
        if (!names.includes(name)) return [[name, value]];
        return name === 'parentId' ? [[name, null]] : [];
      }),
    ) as Row;
}

/** A name can say whose company it is, too, before anybody has imported families. */
function namesWithoutOwner(rows: WorkspaceRows): WorkspaceRows {
  const plain = (name: string) => name.replace(/, a \w+ company$/, '');
  return {
    ...rows,
    accounts: rows.accounts.map((each) => ({ ...each, name: plain(each.name) })),
    registrations: rows.registrations.map((each) => ({
      ...each,
      customerName: plain(each.customerName),
    })),
  };
}

function accountsWithout(...names: readonly string[]) {
  return (rows: WorkspaceRows) => ({ ...rows, accounts: rows.accounts.map(without(...names)) });
}
function dealsWithout(...names: readonly string[]) {
  return (rows: WorkspaceRows) => ({ ...rows, deals: rows.deals.map(without(...names)) });
}
function registrationsWithout(...names: readonly string[]) {
  return (rows: WorkspaceRows) => ({
    ...rows,
    registrations: rows.registrations.map(without(...names)),
  });
}
function partnersAs(known: Partial<WorkspaceRows['partners'][number]>) {
  return (rows: WorkspaceRows) => ({
    ...rows,
    partners: rows.partners.map((each) => ({ ...each, ...known })),
  });
}

/** The standing of a partner, shares and impossible records have no moment of their own. */
const UNDATED = new Set(['C20', 'C35', 'C43']);

/** A law about a rule that never speaks would hold of anything. */
const SEEN = fc.sample(anyRows, { numRuns: 1_200, seed: 1 });

describe.each(CONFLICT_RULES.map((rule) => [rule.code, rule] as const))('%s', (_code, rule) => {
  it('never fails, cites nothing that is not there, changes nothing, says the same twice', () => {
    fc.assert(
      fc.property(anyRows, fc.constantFrom(DEFAULT_POLICY, STRICT), (rows, policy) => {
        const found = foundBy(rule, frozen(rows), policy);
        expect(foundBy(rule, rows, policy)).toEqual(found);
        for (const { about, claimantId, topics } of found) {
          const cited = [about, ...topics, ...(claimantId === undefined ? [] : [claimantId])];
          expect(cited.filter((id) => !isOf(rows, id))).toEqual([]);
        }
      }),
      { numRuns: 40 },
    );
  });

  if (!UNDATED.has(rule.code)) {
    it('says since when, on the page of a deal', () => {
      fc.assert(
        fc.property(anyRows, (rows) => {
          const workspace = workspaceOf(rows);
          const found = rows.deals.flatMap((each) =>
            findingsOf(rule, dossierOfDeal(each, workspace), STRICT),
          );
          const words = found.map(({ title, evidence }) => JSON.stringify([title, evidence]));
          expect(words.filter((each) => !each.includes('"date":'))).toEqual([]);
        }),
        { numRuns: 40 },
      );
    });
  }

  it('has something to say of some of them', { timeout: 30_000 }, () => {
    expect(SEEN.some((rows) => foundBy(rule, rows, STRICT).length > 0)).toBe(true);
  });

  for (const need of rule.needs ?? []) {
    const names = ([need].flat() as Way[]).map((way) =>
      typeof way === 'string' ? way : (way.need ?? way.setting),
    );
    const strips = names.flatMap((name) => WITHOUT[name] ?? []);
    // Whether a partner is heard of at all is for its page to say.
    if (strips.length < names.length) continue;
    it(`is silent without ${names.join(' and ')}`, () => {
      fc.assert(
        fc.property(anyRows, (rows) => {
          const bare = strips.reduce((left, strip) => strip(left), rows);
          expect(foundBy(rule, bare, STRICT)).toEqual([]);
        }),
        { numRuns: 40 },
      );
    });
  }

  const { setting } = rule;
  if (setting === undefined) return;
  it('is silent where nobody has decided on its setting', () => {
    fc.assert(
      fc.property(anyRows, (rows) => {
        const unset = Array.isArray(STRICT[setting]) ? [] : null;
        expect(foundBy(rule, rows, { ...STRICT, [setting]: unset })).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });
});

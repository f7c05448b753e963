import type { Dossier } from '@/lib/domain/dossier';
import type { Conflict } from '@/lib/domain/insights';
import type { Partner } from '@/lib/domain/partner';
import { DEFAULT_POLICY, type Policy } from '@/lib/domain/policy';
import type { Registration } from '@/lib/domain/registration';
import { say } from '@/lib/domain/text';
import { findConflicts } from '@/lib/insights/conflicts/find-conflicts';
import { account, daysAgo, deal, dealPage, NOW, partner, registration } from '../make';

export const RIVAL = partner({ id: 'sample:p2', name: 'Brightpath Systems', ownerName: 'Bo Lind' });

/** A claim of another partner on the customer of the deal. */
export const rivalClaim = (over: Partial<Registration> = {}): Registration =>
  registration({ id: 'sample:r2', partnerId: RIVAL.id, approverName: 'Ann Approver', ...over });

/** The page of a deal of partner p1 on account a1, with the rival partner known. */
export const page = (over: Partial<Dossier> = {}): Dossier =>
  dealPage({
    account: account(),
    partners: new Map([partner(), RIVAL].map((each) => [each.id, each])),
    ...over,
  });

export const policy = (over: Partial<Policy> = {}): Policy => ({ ...DEFAULT_POLICY, ...over });

export const find = (dossier: Dossier, rules: Policy = DEFAULT_POLICY): readonly Conflict[] => {
  const { conflicts, failedRules } = findConflicts(dossier, rules, NOW);
  if (failedRules.length > 0) throw new Error(`failed: ${failedRules.join(', ')}`);
  return conflicts;
};

/** What one rule finds, the others not heard. */
export const findBy = (rule: string, dossier: Dossier, rules: Policy = DEFAULT_POLICY) =>
  find(dossier, rules).filter((conflict) => conflict.rule === rule);

/** A severity per conflict found, by rule. */
export const summaryOf = (dossier: Dossier, rules: Policy = DEFAULT_POLICY): string[] =>
  find(dossier, rules).map(({ rule, severity }) => `${rule} ${severity}`);

/** Whether a conflict says a thing. */
export const says = (conflict: Conflict | undefined, key: string, ...values: unknown[]): boolean =>
  JSON.stringify(conflict).includes(JSON.stringify(say(key, ...(values as []))));

/** A registration of the deal's own partner that waits for its decision since yesterday. */
export const pending = (over: Partial<Registration> = {}): Registration =>
  registration({
    state: 'submitted',
    createdAt: daysAgo(1),
    submittedAt: daysAgo(1),
    decidedAt: null,
    expiresAt: null,
    dealId: 'sample:d1',
    approverName: 'Ann Approver',
    ...over,
  });

/** The same page with more known of the deal's partner. */
export const pageOf = (known: Partial<Partner>, over: Partial<Dossier> = {}): Dossier => {
  const own = partner(known);
  return page({
    partner: own,
    partners: new Map([own, RIVAL].map((each) => [each.id, each])),
    ...over,
  });
};

/** The page of a deal that is a week old: too young for a registration to come late. */
export const youngPage = (over: Partial<Dossier> = {}): Dossier =>
  page({ deal: deal({ createdAt: daysAgo(8) }), ...over });

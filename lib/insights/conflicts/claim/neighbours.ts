import type { Account } from '@/lib/domain/account';
import type { Dossier } from '@/lib/domain/dossier';
import type { Id } from '@/lib/domain/id';
import { type Company, type Profile, profileOf } from '@/lib/matching/company';
import type { Verdicts } from '@/lib/matching/match';
import type { MatchModel } from '@/lib/matching/model';
import { familyTie } from './family';
import { type Comparison, identify } from './identity';
import { lazy } from './lazy';

/** Accounts of a dossier by id. */
export const accountsOf = ({ account, similarAccounts }: Dossier): ReadonlyMap<Id, Account> =>
  new Map([...similarAccounts, ...(account ? [account] : [])].map((each) => [each.id, each]));

export type Comparer = (other: Company) => Comparison;

/** A company as far as comparing it goes: one record may come with what was typed of it, and without. */
const keyOf = ({ id, name, domains }: Company): string => [id, name, ...domains].join('\n');

/** Profiles, each worked out once: thousands of registrations name few companies. */
export function profiler(): (company: Company) => Profile {
  const known = new Map<string, Profile>();
  return (company) => {
    const key = keyOf(company);
    const profile = known.get(key) ?? profileOf(company);
    known.set(key, profile);
    return profile;
  };
}

const NOBODY: Comparison = { identity: undefined, isToldApart: false };

/**
 * What was worked out of companies. Profiles hold for all dossiers; comparisons only for those with
 * the same accounts, verdicts and learned model.
 */
export type Memory = {
  readonly profile: (company: Company) => Profile;
  readonly comparers: Map<string, Comparer>;
};

export const newMemory = (profile = profiler()): Memory => ({ profile, comparers: new Map() });

type Setting = {
  readonly accounts: ReadonlyMap<Id, Account>;
  readonly memory: Memory;
  readonly verdicts: Verdicts;
  readonly model: MatchModel;
};

/** Compares companies with one customer, each once. */
export function comparerWith(customer: Company | null, setting: Setting): Comparer {
  if (!customer) return () => NOBODY;
  const { comparers } = setting.memory;
  const key = keyOf(customer);
  const comparer = comparers.get(key) ?? newComparer(customer, setting);
  comparers.set(key, comparer);
  return comparer;
}

function newComparer(customer: Company, { accounts, memory, model, verdicts }: Setting): Comparer {
  const { profile } = memory;
  const own = lazy(() => profile(customer));
  const known = new Map<string, Comparison>();
  return (other) => {
    const key = keyOf(other);
    const comparison =
      known.get(key) ??
      identify(own(), profile(other), { verdicts, model }, (a, b) => familyTie(a, b, accounts));
    known.set(key, comparison);
    return comparison;
  };
}

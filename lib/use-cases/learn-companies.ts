import type { Account } from '@/lib/domain/account';
import { byId } from '@/lib/domain/id';
import type { LearnedFrom, LearnedMatching } from '@/lib/domain/learned-matching';
import type { Pace } from '@/lib/domain/pace';
import type { Registration } from '@/lib/domain/registration';
import { ok, type Result } from '@/lib/domain/result';
import { type At, DAY } from '@/lib/domain/time';
import { companyOfAccount, companyOfRegistration } from '@/lib/insights/conflicts/claim/customer';
import { type Company, profileOf } from '@/lib/matching/company';
import { learnMatching } from '@/lib/matching/learned';
import { likenessOf, sketchOf } from '@/lib/matching/sketch';
import { type PacePorts, paceOf } from '@/models/pace';
import { unlessStopped } from './unless-stopped';

type Companies = {
  readonly accounts: readonly Account[];
  readonly registrations: readonly Registration[];
};

export type CompaniesPorts = PacePorts & {
  readonly readCompanies: () => Promise<Result<Companies>>;
  readonly readLearnedFrom: () => Promise<Result<LearnedFrom | null>>;
  readonly saveMatching: (
    learned: LearnedMatching | null,
    from: LearnedFrom,
  ) => Promise<Result<unknown>>;
};

/** While as many of the companies say what they said then, what was learned holds. */
const STILL_ALIKE = 0.95;

/** It is learned anew even so: what is compared, and how, changes with the extension. */
const LONGEST = 30 * DAY;

/** About what making a company of a row costs, and making its profile, in multiply-adds. */
const WORK_OF_COMPANY = 500;
const WORK_OF_PROFILE = 10_000;

/**
 * Learns from all accounts and typed customers, each once, how companies are told apart; nothing
 * where one in twenty of them at most is new, gone or changed since that was learned last.
 */
export async function learnCompanies(ports: CompaniesPorts, now: At): Promise<Result<unknown>> {
  const [read, from] = await Promise.all([ports.readCompanies(), ports.readLearnedFrom()]);
  if (!read.ok) return read;
  if (!from.ok) return from;
  const pace = paceOf(ports);
  return unlessStopped(ports, async () => {
    const companies = await companiesOf(read.value, pace);
    const sketch = await sketchOf(companies, pace);
    if (from.value && holds(from.value, sketch, now)) return ok(null);
    const profiles = [];
    for (const company of companies) {
      await pace(WORK_OF_PROFILE);
      profiles.push(profileOf(company));
    }
    return ports.saveMatching(await learnMatching(profiles, pace), { at: now, sketch });
  });
}

const holds = ({ at, sketch }: LearnedFrom, today: Uint32Array, now: At): boolean =>
  Math.abs(now - at) < LONGEST && likenessOf(sketch, today) >= STILL_ALIKE;

async function companiesOf({ accounts, registrations }: Companies, pace: Pace): Promise<Company[]> {
  const linked = byId(accounts);
  const companies = new Map<string, Company>();
  const add = (company: Company) => companies.set(company.id, company);
  for (const account of accounts) {
    await pace(WORK_OF_COMPANY);
    add(companyOfAccount(account));
  }
  for (const registration of registrations) {
    await pace(WORK_OF_COMPANY);
    add(companyOfRegistration(registration, linked));
  }
  return [...companies.values()];
}

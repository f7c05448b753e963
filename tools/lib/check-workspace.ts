import type { Dossier } from '@/lib/domain/dossier';
import type { Rows } from '@/lib/domain/entity';
import { holdingsOf } from '@/lib/domain/held';
import type { Conflict } from '@/lib/domain/insights';
import { DEFAULT_POLICY, type Policy } from '@/lib/domain/policy';
import { isLive } from '@/lib/domain/registration-window';
import type { At } from '@/lib/domain/time';
import { CONFLICT_RULES } from '@/lib/insights/conflicts';
import { contextsOf } from '@/lib/insights/conflicts/claim/context';
import { coverageOf } from '@/lib/insights/conflicts/coverage';
import { findConflicts } from '@/lib/insights/conflicts/find-conflicts';
import { dossierOfClaim } from '@/lib/insights/workspace/dossier-of-claim';
import { dossierOfDeal } from '@/lib/insights/workspace/dossier-of-deal';
import { workspaceOf } from '@/lib/insights/workspace/workspace';
import { english } from '@/test/helpers/english';
import { CLAIM_COLUMNS, claimColumnsOf } from './claim-columns';

/** Answers have always begun so. */
export const FIRST_COLUMNS = [
  'record',
  'id',
  'name',
  'code',
  'rule',
  'severity',
  'title',
  'evidence',
  'resolution',
  'contact',
  'protected_until',
  'policy_version',
];
export const CONFLICT_COLUMNS = [...FIRST_COLUMNS, ...CLAIM_COLUMNS];

/**
 * Every conflict of the open deals, and of the live registrations that no open deal carries; and
 * what was not checked, and why.
 */
export function checkWorkspace(rows: Rows, now: At, policy: Policy = DEFAULT_POLICY) {
  const { partners = [], accounts = [], deals = [], registrations = [] } = rows;
  const workspace = workspaceOf({ partners, accounts, deals, registrations, feedback: [] });
  const open = deals.filter(({ state }) => state === 'open');
  const carried = new Set(open.map(({ id }) => id));
  const claims = registrations.filter(
    (each) => isLive(each, policy, now) && !carried.has(each.dealId ?? ''),
  );
  const lines = (record: string, id: string, name: string, dossier: Dossier) => {
    const contexts = contextsOf(dossier, policy, now);
    const { conflicts } = findConflicts(dossier, policy, now, CONFLICT_RULES, contexts);
    const claim = conflicts.length > 0 ? claimColumnsOf(contexts) : null;
    return conflicts.map((conflict) => ({
      record,
      id,
      name,
      ...lineOf(conflict),
      policy_version: policy.version,
      ...claim,
    }));
  };
  const found = [
    ...open.flatMap((deal) =>
      lines('deal', localOf(deal.id), deal.name, dossierOfDeal(deal, workspace)),
    ),
    ...claims.flatMap((claim) =>
      lines(
        'registration',
        localOf(claim.id),
        claim.customerName,
        dossierOfClaim(claim, workspace),
      ),
    ),
  ];
  const unchecked = coverageOf(holdingsOf(rows), policy)
    .filter(({ state }) => state === 'not-checked')
    .map(({ code, missing }) => `${code} not checked: ${missing ? english.text(missing) : ''}`);
  return { found, checked: open.length + claims.length, unchecked };
}

const lineOf = ({
  code,
  rule,
  severity,
  title,
  evidence,
  resolution,
  contact,
  window,
}: Conflict) => ({
  code,
  rule,
  severity,
  title: english.text(title),
  evidence: evidence.map(english.text).join('; '),
  resolution: english.text(resolution),
  contact: contact ?? '',
  protected_until: window ? new Date(window.to).toISOString().slice(0, 10) : '',
});

/** The number as it stands in the file. */
const localOf = (id: string): string => id.slice(id.indexOf(':') + 1);

import { type Deal, leadPartnerId } from '@/lib/domain/deal';
import type { Dossier } from '@/lib/domain/dossier';
import type { Id } from '@/lib/domain/id';
import type { Insights } from '@/lib/domain/insights';
import type { Score, ScoreKind } from '@/lib/domain/score';

export type Subject = {
  readonly kind: Insights['subject'];
  readonly id: Id;
  readonly name: string;
};

/** What the page is about. An account that is a partner counts as the partner. */
export function subjectOf({ deal, partner, account }: Dossier): Subject | null {
  if (deal) return { kind: 'deal', id: deal.id, name: deal.name };
  if (partner) return { kind: 'partner', id: partner.id, name: partner.name };
  return account && { kind: 'account', id: account.id, name: account.name };
}

/** The deals the page is about: the one it shows, those the partner leads, or the customer's. */
export function dealsInScope({ deal, partner, account, deals }: Dossier): readonly Deal[] {
  if (deal) return [deal];
  if (partner) return deals.filter((each) => leadPartnerId(each) === partner.id);
  return deals.filter(({ accountId }) => accountId === account?.id);
}

export const openDealsInScope = (dossier: Dossier): readonly Deal[] =>
  dealsInScope(dossier).filter(({ state }) => state === 'open');

/**
 * The score that a record is known by. A closed deal has an outcome, so a chance left over from
 * before is not shown.
 */
export function leadingScore({ kind, id }: Subject, dossier: Dossier): Score | undefined {
  if (kind === 'account' || (kind === 'deal' && dossier.deal?.state !== 'open')) return undefined;
  return scoreFor(dossier, kind === 'deal' ? 'deal-win' : 'partner-target', id);
}

/** The stored score of a record, where there is one. */
export const scoreFor = ({ scores }: Dossier, kind: ScoreKind, id: Id): Score | undefined =>
  scores.find((score) => score.kind === kind && score.subjectId === id);

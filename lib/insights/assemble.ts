import type { ClaimDecision } from '@/lib/domain/claim';
import { type Deal, leadPartnerId } from '@/lib/domain/deal';
import type { Dossier } from '@/lib/domain/dossier';
import type { Action, Conflict, Insights, ScoreView, Tile } from '@/lib/domain/insights';
import type { Policy } from '@/lib/domain/policy';
import type { At } from '@/lib/domain/time';
import { accountTilesOf } from './account-tiles';
import { bestPartnersOf, otherPartnersOf } from './best-partners';
import { chancesOf } from './chances';
import { freshnessOf } from './freshness';
import { kickerOf } from './kicker';
import { nextQuarterOf } from './next-quarter';
import { partnerTilesOf } from './partner-tiles';
import { revenueHistoryOf } from './revenue-history';
import { scoreViewOf } from './score-view';
import { leadingScore, type Subject } from './subject';

export type Findings = {
  readonly subject: Subject;
  readonly dossier: Dossier;
  readonly conflicts: readonly Conflict[];
  readonly claim?: ClaimDecision | null;
  readonly actions: readonly Action[];
  /** Rules and plays that failed and were left out. */
  readonly failedRules: readonly string[];
  readonly policy: Policy;
  readonly now: At;
};

/** What the panel shows, ready to be shown: nothing of other records but what a conflict names. */
export function assembleInsights(findings: Findings): Insights {
  const { subject, dossier, conflicts, actions, failedRules, now } = findings;
  const outlook = subject.kind === 'partner' ? dossier.outlook : null;
  return {
    subject: subject.kind,
    subjectId: subject.id,
    title: subject.name,
    kicker: kickerOf(subject, dossier),
    score: scoreOf(subject, dossier, now),
    tiles: tilesOf(findings),
    revenue: subject.kind === 'partner' ? revenueHistoryOf(dossier, now) : null,
    forecast: nextQuarterOf(outlook),
    decline: outlook?.decline ?? null,
    health: outlook?.health ?? null,
    segment: outlook?.segmentName ?? null,
    conflicts,
    claim: findings.claim ?? null,
    actions,
    chances: subject.kind === 'partner' ? chancesOf(dossier, subject.id) : [],
    bestPartners: bestPartnersOf(dossier, conflicts, findings.policy, now),
    otherPartners: otherPartnersOf(dossier),
    failedRules,
    ...(dossier.hasNoClaims && { hasNoClaims: true }),
    freshness: freshnessOf(dossier.syncs, now),
  };
}

function scoreOf(subject: Subject, dossier: Dossier, now: At): ScoreView | null {
  const score = leadingScore(subject, dossier);
  return score ? scoreViewOf(score, dossier, partnerCases(dossier), now) : null;
}

/** Closed deals with the partner of the deal that is shown. */
function partnerCases({ deal, deals }: Dossier): number | null {
  const partnerId = deal && leadPartnerId(deal);
  if (!partnerId) return null;
  const isCase = ({ state, partners }: Deal) =>
    state !== 'open' && partners.some((each) => each.partnerId === partnerId);
  return deals.filter(isCase).length;
}

function tilesOf({ subject, dossier, policy, now }: Findings): readonly Tile[] {
  if (subject.kind === 'partner') return partnerTilesOf(dossier, now);
  return subject.kind === 'account' ? accountTilesOf(dossier, policy, now) : [];
}

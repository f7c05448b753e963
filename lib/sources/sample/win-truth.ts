import type { Tier } from './partners';

/** What the outcome of a deal hangs on, as it stood at its close, or stands today. */
export type WinFacts = {
  /** Null for a direct deal. */
  readonly partner: {
    readonly skill: number;
    readonly tier: Tier;
    readonly activity: number;
  } | null;
  readonly certified: boolean;
  /** Deals this partner had won at this customer before this one began. */
  readonly priorWins: number;
  readonly idleDays: number;
  readonly closeDateMoves: number;
  readonly stage: OpenStage;
  /** Amount over what is usual for the partner and product. */
  readonly relativeAmount: number;
};

export const OPEN_STAGES = ['qualification', 'discovery', 'proposal', 'negotiation'] as const;
export type OpenStage = (typeof OPEN_STAGES)[number];

const TIER_LOGIT: Record<Tier, number> = {
  Registered: -0.45,
  Silver: -0.1,
  Gold: 0.25,
  Platinum: 0.5,
};

const STAGE_LOGIT: Record<OpenStage, number> = {
  qualification: -1,
  discovery: -0.4,
  proposal: 0.2,
  negotiation: 0.7,
};

/** The log-odds that decided every deal of the sample: a good model finds these numbers again. */
function winLogit(facts: WinFacts): number {
  const { partner } = facts;
  const partnerLogit = partner
    ? partner.skill +
      TIER_LOGIT[partner.tier] +
      0.5 * Math.log(Math.max(0.1, partner.activity)) +
      (facts.certified ? 0.5 : -0.4)
    : 0;
  return (
    0.6 +
    partnerLogit +
    STAGE_LOGIT[facts.stage] +
    0.5 * Math.min(3, facts.priorWins) -
    0.05 * Math.min(60, facts.idleDays) -
    0.65 * Math.min(4, facts.closeDateMoves) -
    0.4 * Math.log(facts.relativeAmount)
  );
}

export const winProbability = (facts: WinFacts): number => 1 / (1 + Math.exp(-winLogit(facts)));

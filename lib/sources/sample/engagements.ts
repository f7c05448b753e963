import type { EngagementKind } from '@/lib/domain/engagement';
import { type Calendar, MONTH_DAYS, SPAN } from './calendar';
import type { SamplePartner } from './partners';
import type { Random } from './random';
import type { EngagementRow } from './rows';

/** How often a partner of usual size and activity does each in a month. */
const MONTHLY: readonly (readonly [EngagementKind, number])[] = [
  ['portal-login', 2.4],
  ['co-sell-meeting', 0.35],
  ['ticket', 0.35],
  ['training-started', 0.3],
  ['training-completed', 0.2],
  ['campaign', 0.14],
  ['psat', 0.12],
  ['mdf-request', 0.1],
  ['mdf-claim', 0.07],
];

export function drawEngagements(
  random: Random,
  partners: readonly SamplePartner[],
  { at }: Calendar,
): EngagementRow[] {
  const drafts: Omit<EngagementRow, 'id'>[] = [];
  const add = (partner: SamplePartner, kind: EngagementKind, day: number, value: number | null) => {
    drafts.push({ partnerId: partner.id, kind, at: at(day), value, updatedAt: at(day) });
  };
  for (const partner of partners) {
    const months = Math.floor(Math.min(SPAN, -partner.signedDay) / MONTH_DAYS);
    for (let month = 0; month < months; month += 1) {
      const activity = (partner.course.activity[month] ?? 1) * Math.sqrt(partner.size);
      for (const [kind, usual] of MONTHLY) {
        const count = random.poisson(usual * activity);
        for (let index = 0; index < count; index += 1) {
          const day = -(month + random.unit() * 0.99 + 0.005) * MONTH_DAYS;
          add(partner, kind, day, drawValue(random, kind, partner));
        }
      }
    }
    for (const { from } of partner.certificates) {
      if (from > -SPAN) add(partner, 'certification', from, null);
    }
  }
  return drafts.sort((a, b) => a.at - b.at).map((draft, id) => ({ ...draft, id }));
}

/** PSAT on a scale to 100; MDF in the partner's currency. */
function drawValue(random: Random, kind: EngagementKind, { skill }: SamplePartner): number | null {
  if (kind === 'psat') {
    return Math.round(Math.min(100, Math.max(20, random.normal(74 + 6 * skill, 10))));
  }
  if (kind === 'mdf-request' || kind === 'mdf-claim') {
    return Math.round(random.logNormal(4_000, 0.5) / 100) * 100;
  }
  return null;
}

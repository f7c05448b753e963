import { describe, expect, it } from 'vitest';
import { reEngagePartner } from '@/lib/insights/plays/re-engage-partner';
import { registerDeal } from '@/lib/insights/plays/register-deal';
import { SCORE_FEATURES } from '@/lib/insights/plays/score-features';
import { updateDeal } from '@/lib/insights/plays/update-deal';
import { DEAL_WIN_FEATURES } from '@/models/features/deal-win';
import { PARTNER_TARGET_FEATURES } from '@/models/features/partner-target';
import {
  context,
  contribution,
  daysAgo,
  deal,
  dealPage,
  engagement,
  partnerPage,
  revenue,
  score,
} from '../make';

const explained = (feature: string, points: number, over = {}) => ({
  scores: [score({ contributions: [contribution(feature, points)], ...over })],
});

describe('what plays take from a score', () => {
  it.each(Object.entries(SCORE_FEATURES))('%s: features that the models have', (_name, ids) => {
    const known = [...DEAL_WIN_FEATURES, ...PARTNER_TARGET_FEATURES].map(({ id }) => id);
    expect(ids.filter((id) => !known.includes(id))).toEqual([]);
  });

  it('is the loss for want of a registration', () => {
    const page = dealPage(explained('registered', -6));
    expect(registerDeal.suggest(context(page))?.effect).toMatchObject({
      key: 'playEffectScore',
      values: [6, {}],
    });
  });

  it('is what silence takes off a deal, and off a partner', () => {
    const idle = deal({ lastActivityAt: daysAgo(40) });
    const page = dealPage({ deal: idle, ...explained('days-since-activity', -3.27) });
    expect(updateDeal.suggest(context(page))?.effect.values[0]).toBe(3.3);

    const target = { kind: 'partner-target', subjectId: 'sample:p1' };
    const silent = partnerPage({
      engagements: [engagement(daysAgo(60))],
      revenues: [revenue('2026-01', 400)],
      ...explained('days-silent', -12, target),
    });
    expect(reEngagePartner.suggest(context(silent))?.value).toEqual({
      amount: 12,
      currency: 'EUR',
    });
  });
});

import { say } from '@/lib/domain/text';
import { claimedAt, partnersOf } from './claim/undecided';
import { type ConflictContext, defineConflictRule } from './contract';
import { customerFacts } from './findings/facts';
import { finding } from './findings/finding';
import { customerName } from './findings/people';

/**
 * C34: a partner that adds to what the direct team had begun: it earns credit for its influence,
 * and nobody has to give way.
 */
export const coSell = defineConflictRule({
  id: 'co-sell',
  code: 'C34',
  title: say('conflictCoSell'),
  severity: 'info',
  check(context) {
    const { opposingDeals, partnerIds } = context;
    const at = claimedAt(context);
    if (at === null || partnerIds.size === 0 || !isHelping(context)) return undefined;
    return opposingDeals()
      .filter(({ deal, identity }) => identity.kind === 'exact' && deal.createdAt < at)
      .map(({ deal, customer, identity }) =>
        finding({
          about: deal.id,
          topics: [deal.id],
          title: say('conflictCoSellTitle', deal.name),
          evidence: [
            ...customerFacts(identity, customer.name || customerName(context)),
            say('conflictFactOpened', { date: deal.createdAt }),
          ],
          resolution: say('conflictCoSellResolution'),
          contact: deal.ownerName,
          match: identity.match,
        }),
      );
  },
});

/** All the partners of the claim only help to sell: by their part in the deal, or by their kind. */
function isHelping(context: ConflictContext): boolean {
  const roles = context.deal?.partners ?? [];
  if (roles.length > 0 && roles.every(({ role }) => role === 'influenced')) return true;
  const partners = partnersOf(context);
  // One that is not in the data may well be selling.
  return (
    partners.length === context.partnerIds.size &&
    partners.every(({ type }) => type === 'co-sell' || type === 'influence')
  );
}

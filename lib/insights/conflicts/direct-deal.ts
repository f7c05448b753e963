import { leadPartnerId } from '@/lib/domain/deal';
import { say, type Text } from '@/lib/domain/text';
import { type ConflictContext, defineConflictRule, type OpposingDeal } from './contract';
import { customerFacts } from './findings/facts';
import { finding } from './findings/finding';
import { customerName, partnerName } from './findings/people';

/** C08: the direct team and a partner have an open deal on one customer, seen from either side. */
export const directDeal = defineConflictRule({
  id: 'direct-deal',
  code: 'C08',
  title: say('conflictDirectDeal'),
  severity: 'warn',
  check(context) {
    if (context.subject !== 'deal') return undefined;
    return context.opposingDeals().map((opposing) => {
      const { deal, customer, identity } = opposing;
      return finding({
        severity: identity.kind === 'exact' ? 'warn' : 'info',
        about: deal.id,
        topics: [deal.id],
        title: titleFor(opposing, context),
        evidence: [
          ...customerFacts(identity, customer.name || customerName(context)),
          say('conflictFactOpened', { date: deal.createdAt }),
          ...(deal.lastActivityAt === null
            ? []
            : [say('conflictFactLastActivity', { date: deal.lastActivityAt })]),
        ],
        resolution: say('conflictDirectDealResolution'),
        contact: deal.ownerName,
        match: identity.match,
      });
    });
  },
});

function titleFor({ deal }: OpposingDeal, { dossier }: ConflictContext): Text {
  const lead = leadPartnerId(deal);
  return lead === null
    ? say('conflictDirectDealTitle', deal.name)
    : say('conflictPartnerDealTitle', partnerName(dossier, lead), deal.name);
}

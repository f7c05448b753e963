import type { Registration } from '@/lib/domain/registration';
import { approvedAt } from '@/lib/domain/registration-window';
import { say } from '@/lib/domain/text';
import { isNamedOnly } from './claim/customer';
import { CLOCKS_APART } from './claim/days';
import { overlapOf } from './claim/products';
import { type ConflictContext, defineConflictRule, type Rival } from './contract';
import { claimFacts, customerFacts, productsFact, siteFacts } from './findings/facts';
import { askAbout, partnerName } from './findings/people';

/**
 * C01: another partner holds an approved, unexpired registration for this very customer and
 * product. The claim approved first holds. So it blocks only where no claim of one's own is the
 * earlier one; where products or sites are not stated it asks to check, and on the page of an
 * account, where nobody claims against it, it is good to know.
 */
export const claimedByOther = defineConflictRule({
  id: 'claimed-by-other',
  code: 'C01',
  title: say('conflictClaimedByOther'),
  severity: 'block',
  needs: ['registrations'],
  check: (context) =>
    context
      .rivals()
      .filter(({ identity, isActive }) => isActive && identity.kind === 'exact')
      .map((rival) => {
        const { dossier, subject } = context;
        const { registration, customer, identity, overlap, protection } = rival;
        const first = approvedBefore(rival, context);
        const exact = isCertain(rival, context) && !first ? 'block' : 'warn';
        const name = partnerName(dossier, registration.partnerId);
        return {
          severity: subject === 'account' ? 'info' : exact,
          about: registration.id,
          topics: [registration.id, registration.dealId ?? registration.id],
          claimantId: registration.partnerId,
          title: say(first ? 'conflictAlsoClaimedTitle' : 'conflictClaimedByOtherTitle', name),
          evidence: [
            ...customerFacts(identity, customer.name || registration.customerName),
            ...(first ? [say('conflictFactYoursApproved', { date: approvedAt(first) })] : []),
            ...claimFacts(rival),
            productsFact(overlap),
            ...siteFacts(rival),
          ],
          resolution: say(
            first ? 'conflictAlsoClaimedResolution' : 'conflictClaimedByOtherResolution',
          ),
          window: protection,
          contact: askAbout(registration, dossier),
          match: identity.match,
        };
      }),
});

/**
 * Both say what they are for, and it is the same. One name typed twice without a web domain is
 * how two companies of that name are typed, too, unless a person said that they are one. A name
 * that says more may be of a branch, and a claim approved in days to come has a wrong date.
 */
const isCertain = (
  { customer, identity, overlap, registration, site }: Rival,
  { now, policy }: ConflictContext,
): boolean =>
  approvedAt(registration) < now + CLOCKS_APART &&
  !identity.isPart &&
  (!isNamedOnly(customer) || identity.match?.probability === 1) &&
  site === 'same' &&
  (overlap.kind === 'shared' || policy.claimScope === 'account');

/** One's own claim that was approved before the rival's and holds for the same products. */
const approvedBefore = (
  { registration }: Rival,
  { held, policy }: ConflictContext,
): Registration | undefined =>
  held.find(
    (each) =>
      approvedAt(each) < approvedAt(registration) &&
      (policy.claimScope === 'account' ||
        overlapOf(each.products, registration.products).kind !== 'apart'),
  );

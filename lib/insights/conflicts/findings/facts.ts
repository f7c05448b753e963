import { plainName } from '@/lib/domain/plain-name';
import type { Registration } from '@/lib/domain/registration';
import { approvedAt, filedAt, type Window } from '@/lib/domain/registration-window';
import { say, sayCount, type Text, type TextValue } from '@/lib/domain/text';
import { daysBetween } from '@/lib/domain/time';
import { isAnswer } from '../claim/answers';
import type { Identity } from '../claim/identity';
import type { Overlap } from '../claim/products';
import type { Place } from '../claim/territory';
import { claimedAt } from '../claim/undecided';
import type { ConflictContext, Rival } from '../contract';

/** When the claim was made; nothing on the page of a partner, which has made many. */
export function claimMade(context: ConflictContext): Text[] {
  const at = claimedAt(context);
  return at === null || context.subject === 'partner'
    ? []
    : [say('conflictFactClaimMade', { date: at })];
}

/** Why two customers are taken for one, or for parts of one, field by field. */
export const customerFacts = (identity: Identity, customerName: TextValue): Text[] => [
  customerFact(identity, customerName),
  ...fieldsOf(identity),
];

/** What speaks for a match and against it, the weightiest first, until a person has confirmed it. */
function fieldsOf({ match, tie }: Identity): Text[] {
  if (tie || match === null || match.probability === 1) return [];
  const [first, ...others] = match.reasons;
  return first ? [others.reduce((all, next) => say('conflictFactsBeside', all, next), first)] : [];
}

function customerFact({ kind, match, tie }: Identity, customerName: TextValue): Text {
  if (tie) return tie;
  if (match === null) return say('conflictFactSameCustomer', customerName);
  if (match.probability === 1) return say('conflictFactSaidSame', match.otherName);
  const probability = { percent: match.probability };
  if (kind !== 'similar') return say('conflictFactSharedDomain', match.otherName, match.name);
  return plainName(match.name) === plainName(match.otherName)
    ? say('conflictFactSameName', match.otherName, probability)
    : say('conflictFactLikely', match.otherName, match.name, probability);
}

export function productsFact(overlap: Overlap): Text {
  if (overlap.kind === 'apart') return say('conflictFactWholeAccount');
  if (overlap.kind === 'line') return say('conflictFactOneLine', overlap.first, overlap.second);
  return overlap.kind === 'shared'
    ? say('conflictFactSameProducts', overlap.products.join(', '))
    : say('conflictFactProductsUnknown');
}

/** Which part of the customer a claim is for, where the other claim does not say. */
export const siteFacts = ({ registration, site }: Rival): Text[] =>
  site === 'unknown'
    ? [
        isAnswer(registration.site)
          ? say('conflictFactSiteOfTheirs', registration.site)
          : say('conflictFactSiteOfYours'),
      ]
    : [];

export const approvedFact = (registration: Registration): Text =>
  say('conflictFactApproved', { date: approvedAt(registration) });

export const submittedFact = (registration: Registration): Text =>
  say('conflictFactSubmitted', { date: filedAt(registration) });

/** Until when a claim holds; says so where the policy's length stands in for a missing end. */
export const holdsFact = ({ from, to, assumed }: Window): Text =>
  assumed
    ? say('conflictFactHoldsAssumed', { date: to }, sayCount('panelDays', daysBetween(from, to)))
    : say('conflictFactHolds', { date: to });

/** What a rival claim stands on, and for how long. */
export const claimFacts = ({ registration, isActive, protection }: Rival): Text[] =>
  isActive ? [approvedFact(registration), holdsFact(protection)] : [submittedFact(registration)];

/** Where a customer is, as far as territories depend on it. */
export const placeFact = ({ country, postcode }: Place): Text =>
  say('conflictFactPlace', [country, postcode].filter((part) => part !== null).join(' '));

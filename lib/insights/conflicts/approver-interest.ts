import type { Deal } from '@/lib/domain/deal';
import { plainWord } from '@/lib/domain/plain-name';
import type { Registration } from '@/lib/domain/registration';
import { say } from '@/lib/domain/text';
import { type ConflictContext, defineConflictRule, type Finding } from './contract';
import { submittedFact } from './findings/facts';
import { finding } from './findings/finding';
import { partnerName } from './findings/people';

/** C39: who decides about a partner's registration has a direct deal with the same customer. */
export const approverInterest = defineConflictRule({
  id: 'approver-interest',
  code: 'C39',
  title: say('conflictApproverInterest'),
  severity: 'warn',
  needs: ['registrations'],
  check(context) {
    const { deal, opposingDeals, partnerIds, rivals, waiting } = context;
    if (partnerIds.size > 0) {
      const direct = opposingDeals().filter(({ identity }) => identity.kind === 'exact');
      // Of several deals of one owner the oldest.
      const byOwner = new Map(direct.toReversed().map((each) => [ownerOf(each.deal), each.deal]));
      return waiting.flatMap((each) => {
        const owned = byOwner.get(plainWord(each.approverName ?? ''));
        return owned ? interestOf(each, owned, context) : [];
      });
    }
    if (!deal) return undefined;
    return rivals()
      .filter(({ identity, isActive }) => !isActive && identity.kind === 'exact')
      .flatMap(({ registration }) => interestOf(registration, deal, context));
  },
});

const ownerOf = ({ ownerName }: Deal): string => plainWord(ownerName ?? '');

function interestOf(
  registration: Registration,
  direct: Deal,
  { dossier, policy }: ConflictContext,
): Finding[] {
  const { approverName, id, partnerId } = registration;
  const approver = plainWord(approverName ?? '');
  if (approverName === null || approver === '' || approver !== ownerOf(direct)) {
    return [];
  }
  const owner = dossier.partners.get(partnerId)?.ownerName ?? null;
  const manager = plainWord(owner ?? '') === approver ? null : owner;
  return [
    finding({
      about: id,
      title: say('conflictApproverInterestTitle', approverName),
      evidence: [
        say('conflictFactDecides', approverName, partnerName(dossier, partnerId)),
        submittedFact(registration),
        say('conflictFactOwnsDeal', approverName, direct.name),
      ],
      resolution: say('conflictApproverInterestResolution'),
      contact: policy.adjudicator ?? manager,
    }),
  ];
}

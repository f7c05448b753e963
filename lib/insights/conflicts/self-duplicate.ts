import type { Registration } from '@/lib/domain/registration';
import { say, sayCount } from '@/lib/domain/text';
import { overlapOf } from './claim/products';
import { filedAt, isActive, isLive, windowOf } from './claim/window';
import { defineConflictRule } from './contract';
import { askAbout, partnerName } from './findings/people';

/**
 * C03: one partner has two live registrations for one customer and product. Registrations that
 * belong to two deals stand for two opportunities and are none.
 */
export const selfDuplicate = defineConflictRule({
  id: 'self-duplicate',
  code: 'C03',
  title: say('conflictSelfDuplicate'),
  severity: 'block',
  check({ dossier, now, own, policy, partnerIds }) {
    const live = own.filter((each) => isLive(each, policy, now, dossier.partners));
    return [...partnerIds].flatMap((partnerId) => {
      const [first, ...later] = live.filter((each) => each.partnerId === partnerId);
      const [second, ...others] = later.filter((each) => first && isTwice(first, each));
      if (!first || !second) return [];
      const isHeld = isActive(first, policy, now, dossier.partners);
      const count = others.length + 2;
      return [
        {
          severity: isHeld ? 'block' : 'warn',
          about: second.id,
          topics: [second.id, ...others.map(({ id }) => id)],
          title: sayCount('conflictSelfDuplicateTitle', count, partnerName(dossier, partnerId)),
          evidence: [
            say('conflictFactFirstFiled', { date: filedAt(first) }),
            say('conflictFactFiledAgain', { date: filedAt(second) }),
          ],
          resolution: say('conflictSelfDuplicateResolution'),
          window: isHeld ? windowOf(first, policy, dossier.partners) : null,
          contact: askAbout(second, dossier),
          match: null,
        },
      ];
    });
  },
});

function isTwice(first: Registration, later: Registration): boolean {
  const isTwoDeals =
    first.dealId !== null && later.dealId !== null && first.dealId !== later.dealId;
  return !isTwoDeals && overlapOf(first.products, later.products).kind !== 'apart';
}

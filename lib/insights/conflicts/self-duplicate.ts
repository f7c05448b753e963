import type { Registration } from '@/lib/domain/registration';
import { say, sayCount } from '@/lib/domain/text';
import { overlapOf } from './claim/products';
import { siteOverlap } from './claim/site';
import { filedAt, windowOf } from './claim/window';
import { defineConflictRule } from './contract';
import { askAbout, partnerName } from './findings/people';

/**
 * C03: one partner has two live registrations for one customer and product. Registrations that
 * belong to two deals stand for two opportunities, those for two sites for two buyers: none.
 */
export const selfDuplicate = defineConflictRule({
  id: 'self-duplicate',
  code: 'C03',
  title: say('conflictSelfDuplicate'),
  severity: 'block',
  check({ dossier, held, policy, partnerIds, waiting }) {
    const live = [...held, ...waiting].sort((a, b) => filedAt(a) - filedAt(b));
    return [...partnerIds].flatMap((partnerId) => {
      const [first, ...later] = live.filter((each) => each.partnerId === partnerId);
      const [second, ...others] = later.filter((each) => first && isTwice(first, each));
      if (!first || !second) return [];
      const isHeld = held.includes(first);
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
  return (
    !isTwoDeals &&
    overlapOf(first.products, later.products).kind !== 'apart' &&
    siteOverlap([first], later) !== 'apart'
  );
}

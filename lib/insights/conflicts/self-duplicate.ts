import type { Registration } from '@/lib/domain/registration';
import { filedAt, windowOf } from '@/lib/domain/registration-window';
import { say, sayCount } from '@/lib/domain/text';
import { overlapOf } from './claim/products';
import { siteOverlap } from './claim/site';
import { defineConflictRule } from './contract';
import { productsFact } from './findings/facts';
import { finding } from './findings/finding';
import { askAbout, partnerName } from './findings/people';

/** Registrations that later ones are held against: thousands for one customer must not stall. */
const MOST_HEADS = 20;

/**
 * C03: one partner has two live registrations for one customer and product. Registrations that
 * belong to two deals stand for two opportunities, those for two sites for two buyers: none.
 * It blocks only where the first is approved and both say what they are for.
 */
export const selfDuplicate = defineConflictRule({
  id: 'self-duplicate',
  code: 'C03',
  title: say('conflictSelfDuplicate'),
  severity: 'block',
  needs: ['registrations'],
  check({ dossier, held, policy, partnerIds, waiting }) {
    const live = [...held, ...waiting].sort((a, b) => filedAt(a) - filedAt(b));
    return [...partnerIds].flatMap((partnerId) => {
      const twins = twinsIn(live.filter((each) => each.partnerId === partnerId));
      const [twin] = twins;
      if (!twin) return [];
      const { first, again } = twin;
      const isHeld = held.includes(first);
      const overlap = overlapOf(first.products, again.products);
      const isCertain = overlap.kind === 'shared' && siteOverlap([first], again) === 'same';
      const count = twins.length + 1;
      return finding({
        severity: isHeld && isCertain ? 'block' : 'warn',
        about: again.id,
        topics: twins.map((each) => each.again.id),
        title: sayCount('conflictSelfDuplicateTitle', count, partnerName(dossier, partnerId)),
        evidence: [
          say('conflictFactFirstFiled', { date: filedAt(first) }),
          say('conflictFactFiledAgain', { date: filedAt(again) }),
          productsFact(overlap),
        ],
        resolution: say('conflictSelfDuplicateResolution'),
        window: isHeld ? windowOf(first, policy, dossier.partners) : null,
        contact: askAbout(again, dossier),
      });
    });
  },
});

type Twin = { readonly first: Registration; readonly again: Registration };

/** Each registration with an earlier one that it repeats. */
function twinsIn(registrations: readonly Registration[]): Twin[] {
  const heads: Registration[] = [];
  return registrations.flatMap((again): Twin[] => {
    const first = heads.find((each) => isTwice(each, again));
    if (first) return [{ first, again }];
    if (heads.length < MOST_HEADS) heads.push(again);
    return [];
  });
}

function isTwice(first: Registration, later: Registration): boolean {
  const isTwoDeals =
    first.dealId !== null && later.dealId !== null && first.dealId !== later.dealId;
  const site = siteOverlap([first], later);
  return (
    !isTwoDeals &&
    overlapOf(first.products, later.products).kind !== 'apart' &&
    site !== 'apart' &&
    site !== 'abroad'
  );
}

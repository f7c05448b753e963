import { mainAmount } from '@/lib/domain/main-amount';
import type { Certification } from '@/lib/domain/partner';
import { plainWord } from '@/lib/domain/plain-name';
import { say, sayCount, type Text } from '@/lib/domain/text';
import { type At, calendarDaysUntil } from '@/lib/domain/time';
import { overlapOf } from '../conflicts/claim/products';
import { openDealsInScope } from '../subject';
import { definePlay } from './contract';
import { RULE_OF_THUMB } from './effects';
import { occasion } from './occasion';
import { ruleOfThumb, worth } from './worth';

/** The first of the usual reminders, 30, 14 and 7 days before the end (field.md 3.2). */
const NOTICE_DAYS = 30;

/** A certificate ran out, or soon will, for a product that the partner is selling now. */
export const renewCertification = definePlay({
  id: 'renew-certification',
  suggest({ dossier, now }) {
    const { partner } = dossier;
    if (!partner) return undefined;
    const open = openDealsInScope(dossier);
    const [due] = dueCertificates(partner.certifications, now)
      .map(({ product, end }) => {
        const deals = open.filter(
          ({ products }) => overlapOf([product], products).kind === 'shared',
        );
        return { product, end, deals };
      })
      .filter(({ deals }) => deals.length > 0)
      .sort((a, b) => b.deals.length - a.deals.length || a.end - b.end);
    if (!due) return undefined;
    const { product, end, deals } = due;
    return {
      about: occasion(`${partner.id}:${product}`, end),
      title: say('playRenewCertification', partner.name, product),
      reason: reasonOf(end, deals.length, now),
      ...worth(
        mainAmount(deals.map(({ amount }) => amount))?.sum ?? null,
        ruleOfThumb(RULE_OF_THUMB.certification),
      ),
    };
  },
});

function reasonOf(end: At, deals: number, now: At): Text {
  if (end <= now) return sayCount('playRenewCertificationLapsed', deals, { date: end });
  const days = calendarDaysUntil(now, end);
  return days > 0
    ? sayCount('playRenewCertificationSoon', days, { date: end }, deals)
    : say('playRenewCertificationToday', deals);
}

/** Per product the latest end, where it has passed or is near. */
function dueCertificates(certifications: readonly Certification[], now: At) {
  const ends = new Map<string, { product: string; end: At }>();
  for (const { product, expiresAt } of certifications) {
    const key = plainWord(product);
    const end = Math.max(expiresAt ?? Number.POSITIVE_INFINITY, ends.get(key)?.end ?? 0);
    ends.set(key, { product, end });
  }
  return [...ends.values()].filter(({ end }) => calendarDaysUntil(now, end) <= NOTICE_DAYS);
}

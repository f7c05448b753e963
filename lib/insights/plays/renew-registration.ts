import type { Dossier } from '@/lib/domain/dossier';
import type { Registration } from '@/lib/domain/registration';
import { extensionOf } from '@/lib/domain/registration-extension';
import { say, sayCount, type Text } from '@/lib/domain/text';
import { type At, calendarDaysUntil } from '@/lib/domain/time';
import { openDealsInScope } from '../subject';
import { definePlay } from './contract';
import { isAbout } from './coverage';
import { occasion } from './occasion';
import { registrationLift } from './registration-lift';
import { worth } from './worth';

/** A claim runs out soon. It can be extended once, and only before its end (field.md 3.2). */
export const renewRegistration = definePlay({
  id: 'renew-registration',
  suggest({ dossier, policy, now }) {
    const [next] = registrationsInScope(dossier)
      .flatMap((registration) => {
        const extension = extensionOf(registration, policy, now, dossier.partners);
        if (extension.kind !== 'possible') return [];
        const { until: end } = extension;
        return calendarDaysUntil(now, end) <= policy.expiryNoticeDays
          ? [{ registration, end }]
          : [];
      })
      .sort((a, b) => a.end - b.end || (a.registration.id < b.registration.id ? -1 : 1));
    const partner = next && dossier.partners.get(next.registration.partnerId);
    if (!next || !partner) return undefined;
    const { registration, end } = next;
    const deal = dossier.deals.find((each) => isAbout(registration, each));
    return {
      about: occasion(registration.id, end),
      title: say('playRenewRegistration', partner.name, registration.customerName),
      reason: endsIn(calendarDaysUntil(now, end), end),
      ...worth(
        registration.amount ?? deal?.amount ?? null,
        registrationLift(partner.id, dossier.deals, dossier.registrations),
      ),
    };
  },
});

const endsIn = (days: number, end: At): Text =>
  days > 0
    ? sayCount('playRenewRegistrationReason', days, { date: end })
    : say('playRenewRegistrationToday');

/** Claims on the open deal that is shown, of the partner that is shown, or on the customer. */
function registrationsInScope(dossier: Dossier): readonly Registration[] {
  const { deal, partner, account, registrations } = dossier;
  if (deal) {
    const open = openDealsInScope(dossier);
    return registrations.filter(
      (registration) =>
        registration.partnerId === partner?.id && open.some((each) => isAbout(registration, each)),
    );
  }
  if (partner) return registrations.filter(({ partnerId }) => partnerId === partner.id);
  return registrations.filter(({ accountId }) => account && accountId === account.id);
}

import type { Dossier } from '@/lib/domain/dossier';
import type { Policy } from '@/lib/domain/policy';
import type { Registration } from '@/lib/domain/registration';
import { filedAt } from '@/lib/domain/registration-window';
import type { Winner } from '@/lib/domain/replay';
import { say } from '@/lib/domain/text';
import { contextsOf } from '../conflicts/claim/context';
import { partnerName } from '../conflicts/findings/people';
import { claimsOf } from '../precedence/claims-of';
import { decide } from '../precedence/decide';

/** Who had the customer when a registration was filed: its own partner where nobody else claimed. */
export function winnerOf(registration: Registration, dossier: Dossier, policy: Policy): Winner {
  const now = filedAt(registration);
  const [context] = contextsOf(dossier, policy, now);
  const decision = context ? decide(claimsOf(context), policy) : null;
  return {
    registrationId: registration.id,
    customer: registration.customerName,
    partner: partnerName(dossier, registration.partnerId),
    filedAt: now,
    decision: decision?.title ?? say('replayUncontested'),
  };
}

import type { Registration } from '@/lib/domain/registration';
import { filedAt } from '@/lib/domain/registration-window';
import type { Winner } from '@/lib/domain/replay';
import { say } from '@/lib/domain/text';
import type { ConflictContext } from '../conflicts/contract';
import { partnerName } from '../conflicts/findings/people';
import { claimsOf } from '../precedence/claims-of';
import { decide } from '../precedence/decide';

/** Who had the customer when a registration was filed: its own partner where nobody else claimed. */
export function winnerOf(registration: Registration, context: ConflictContext): Winner {
  const decision = decide(claimsOf(context), context.policy);
  return {
    registrationId: registration.id,
    customer: registration.customerName,
    partner: partnerName(context.dossier, registration.partnerId),
    filedAt: filedAt(registration),
    decision: decision?.title ?? say('replayUncontested'),
  };
}

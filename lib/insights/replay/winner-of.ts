import type { Dossier } from '@/lib/domain/dossier';
import type { Registration } from '@/lib/domain/registration';
import { filedAt } from '@/lib/domain/registration-window';
import type { Winner } from '@/lib/domain/replay';
import { say } from '@/lib/domain/text';
import type { ConflictContext } from '../conflicts/contract';
import { partnerName } from '../conflicts/findings/people';
import { contestOf } from '../precedence/contest-of';

/** Who had the customer when a registration was filed: its own partner where nobody else claimed. */
export const winnerOf = (
  registration: Registration,
  then: Dossier,
  contexts: readonly ConflictContext[],
): Winner => ({
  registrationId: registration.id,
  customer: registration.customerName,
  partner: partnerName(then, registration.partnerId),
  filedAt: filedAt(registration),
  decision: contestOf(contexts).claim?.title ?? say('replayUncontested'),
});

import type { Deal } from '@/lib/domain/deal';
import { PROOFS } from '@/lib/domain/policy';
import type { Registration } from '@/lib/domain/registration';
import { keyPart, say, type Text } from '@/lib/domain/text';
import { DAY } from '@/lib/domain/time';
import { hasProof } from '../conflicts/claim/proofs';
import type { ConflictContext } from '../conflicts/contract';

/**
 * What a claim shows of work with the customer: what its registration names, and a deal that
 * moves. A partner’s meetings with us are left out, as only those of the record’s own partner are
 * at hand.
 */
export function workOf(
  registration: Registration | null,
  deal: Deal | null,
  { now, policy }: ConflictContext,
): readonly Text[] {
  const named = registration ? PROOFS.filter((proof) => hasProof(registration, proof)) : [];
  const active = deal?.state === 'open' ? deal.lastActivityAt : null;
  const isMoving = active !== null && active > now - policy.staleDealDays * DAY;
  return [
    ...named.map((proof) => say(`precedenceWork_${keyPart(proof)}`)),
    ...(isMoving ? [say('conflictFactLastActivity', { date: active })] : []),
  ];
}

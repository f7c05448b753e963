import type { Registration } from '@/lib/domain/registration';
import { filedAt } from '@/lib/domain/registration-window';
import type { At } from '@/lib/domain/time';
import { isDayBefore } from './days';

/** When the tender was published, if that was before the claim was filed: then nobody brought it. */
export function tenderedBefore(registration: Registration): At | undefined {
  const { tenderPublishedAt } = registration;
  const isEarlier =
    tenderPublishedAt !== undefined && isDayBefore(tenderPublishedAt, filedAt(registration));
  return isEarlier ? tenderPublishedAt : undefined;
}

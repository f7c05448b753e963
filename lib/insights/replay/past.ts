import type { Deal } from '@/lib/domain/deal';
import type { Registration } from '@/lib/domain/registration';
import { asRecordedAt } from '@/lib/domain/registration-state-at';
import { filedAt, mayHold } from '@/lib/domain/registration-window';
import { itself, remembered } from '@/lib/domain/remembered';
import type { At } from '@/lib/domain/time';

/** Records as they stood at any moment; each of their states is worked out once, whoever asks. */
export type Past = {
  /** Null before it was filed. */
  readonly registrationAt: (registration: Registration, now: At) => Registration | null;
  /** Whether it counted no more, as far as its last word says: costs less than how it stood. */
  readonly isOver: (registration: Registration, now: At) => boolean;
  /** Null before it was there. */
  readonly dealAt: (deal: Deal, now: At) => Deal | null;
};

export function newPast(): Past {
  const courseOf = remembered(itself<Registration>, newCourse);
  const reopened = remembered(
    itself<Deal>,
    (deal): Deal => ({ ...deal, state: 'open', closedAt: null }),
  );
  return {
    registrationAt(registration, now) {
      const { filed, dates, stood } = courseOf(registration);
      if (filed > now) return null;
      const past = dates.findLastIndex((date) => date <= now) + 1;
      stood[past] ??= standing(registration, now);
      return stood[past];
    },
    isOver: (registration, now) => registration.updatedAt <= now && !maybeHeld(registration),
    dealAt(deal, now) {
      if (deal.createdAt > now) return null;
      return deal.closedAt === null || deal.closedAt <= now ? deal : reopened(deal);
    },
  };
}

/** What a registration was: another only from the next of its dates on. */
type Course = {
  readonly filed: At;
  readonly dates: readonly At[];
  /** By how many of its dates had come. */
  readonly stood: Registration[];
};

const newCourse = (registration: Registration): Course => ({
  filed: filedAt(registration),
  dates: datesOf(registration),
  stood: [],
});

/**
 * Without the window that was granted: another policy would have granted another, and one that ran
 * out under its own may still hold under that.
 */
function standing(registration: Registration, now: At): Registration {
  const recorded = asRecordedAt(registration, now);
  return recorded.state === 'expired' ? { ...recorded, state: 'approved' } : recorded;
}

/** An expired claim stood approved; see `standing`. */
const maybeHeld = (registration: Registration): boolean =>
  mayHold(registration) || registration.state === 'expired';

/** When something happened to it, the earliest first. */
function datesOf(registration: Registration): At[] {
  const { createdAt, decidedAt, extendedAt, extensionRequestedAt, submittedAt } = registration;
  const { stateHistory = [], updatedAt } = registration;
  const dates = [createdAt, submittedAt, decidedAt, extendedAt, extensionRequestedAt, updatedAt];
  return [...dates, ...stateHistory.map(({ at }) => at)]
    .filter((at): at is At => typeof at === 'number')
    .sort((a, b) => a - b);
}

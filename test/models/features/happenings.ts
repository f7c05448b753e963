import type { Deal } from '@/lib/domain/deal';
import type { EngagementKind } from '@/lib/domain/engagement';
import type { History } from '@/lib/domain/history';
import type { Registration } from '@/lib/domain/registration';
import { addMonths, DAY, monthOf } from '@/lib/domain/time';
import {
  account,
  deal,
  engagement,
  eur,
  inDays,
  NOW,
  registration,
  revenue,
} from '@/test/lib/insights/make';

/** When it happens: after today's cut-off, before the later one. */
const THEN = inDays(20);
/** A cut-off from which all that happens here is past, and nothing of it has run out. */
export const AFTERWARDS = inDays(60);

type Happening = (today: History) => History;

/** The months that end between the cut-offs; today, the running month has no revenue yet. */
const MONTHS = [monthOf(NOW), addMonths(monthOf(NOW), 1)];

const addRevenue =
  (currency: string): Happening =>
  (today) => ({
    ...today,
    revenues: [...today.revenues, ...MONTHS.map((month) => revenue(month, 5_000_000, currency))],
  });

const changeDeal =
  (change: (known: Deal) => Partial<Deal>): Happening =>
  (today) => ({
    ...today,
    deals: today.deals.map((known) =>
      known.id === 'sample:d1' ? { ...known, ...change(known), updatedAt: THEN } : known,
    ),
  });

const changeRegistration =
  (id: string, change: Partial<Registration>): Happening =>
  (today) => ({
    ...today,
    registrations: today.registrations.map((known) =>
      known.id === id ? { ...known, ...change, updatedAt: THEN } : known,
    ),
  });

const engage =
  (kind: EngagementKind): Happening =>
  (today) => ({
    ...today,
    engagements: [
      ...today.engagements,
      ...[0, 1, 2].map((day) => engagement(THEN + day * DAY, { kind })),
    ],
  });

/** What may happen, by the table that tells it: new rows, and rows of today that change. */
const BY_TABLE: Record<keyof History, Record<string, Happening>> = {
  partners: {
    'certificates earned': (today) => ({
      ...today,
      partners: today.partners.map((known) => ({
        ...known,
        certifications: [
          ...known.certifications,
          ...['Cloud', 'Edge'].map((product) => ({ product, earnedAt: THEN, expiresAt: null })),
        ],
      })),
    }),
    'contract signed': (today) => ({
      ...today,
      partners: today.partners.map((known) => ({ ...known, signedAt: known.signedAt ?? THEN })),
    }),
  },
  accounts: {
    'account added': (today) => ({
      ...today,
      accounts: [...today.accounts, account({ id: 'sample:a9' })],
    }),
  },
  deals: {
    'deal created': (today) => ({
      ...today,
      deals: [
        ...today.deals,
        deal({ id: 'sample:d9', createdAt: THEN, amount: eur(9_000_000), products: ['Edge'] }),
      ],
    }),
    'deal moved on': changeDeal(({ stageHistory }) => ({
      stage: 'Contract',
      stageHistory: [...stageHistory, { stage: 'Contract', at: THEN }],
      lastActivityAt: THEN,
    })),
    'close date moved': changeDeal(({ closeDateMoves }) => ({
      closeDateMoves: [...closeDateMoves, THEN],
      expectedCloseAt: inDays(90),
    })),
    // As CRMs tell it that keep “won” beside the stage: the stage stays what it was.
    'deal won': changeDeal(() => ({ state: 'won', closedAt: THEN, expectedCloseAt: THEN })),
    'deal won by its stage': changeDeal(({ stageHistory }) => ({
      state: 'won',
      stage: 'Won',
      stageHistory: [...stageHistory, { stage: 'Won', at: THEN }],
      closedAt: THEN,
    })),
  },
  registrations: {
    'registration handed in': (today) => ({
      ...today,
      registrations: [
        ...today.registrations,
        registration({
          id: 'sample:new',
          createdAt: THEN,
          submittedAt: THEN,
          state: 'submitted',
          decidedAt: null,
          expiresAt: null,
        }),
      ],
    }),
    'registration approved': changeRegistration('sample:waiting', {
      state: 'approved',
      decidedAt: THEN,
      expiresAt: inDays(110),
    }),
    'registration extended': changeRegistration('sample:r9', {
      extendedAt: THEN,
      expiresAt: inDays(110),
    }),
    'registration won': changeRegistration('sample:r9', { state: 'won' }),
  },
  engagements: {
    'portal logins': engage('portal-login'),
    trainings: engage('training-completed'),
  },
  revenues: {
    'revenue booked': addRevenue('EUR'),
    'revenue booked in dollars': addRevenue('USD'),
  },
  contests: {
    'score contested': (today) => ({
      ...today,
      contests: ['deal-win:sample:d1', 'partner-target:sample:p1'].map((scoreId) => ({
        scoreId,
        at: THEN,
      })),
    }),
  },
  costs: {
    'cost booked': (today) => ({
      ...today,
      costs: [
        {
          id: 'sample:c9',
          partnerId: 'sample:p1',
          month: addMonths(monthOf(NOW), 1),
          kind: 'mdf',
          amount: eur(1_000_000),
          sourceId: 'test',
          updatedAt: THEN,
        },
      ],
    }),
  },
};

export const HAPPENINGS: readonly (readonly [string, Happening])[] = Object.values(
  BY_TABLE,
).flatMap((happenings) => Object.entries(happenings));

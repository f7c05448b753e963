import type { Deal } from '@/lib/domain/deal';
import type { EngagementKind } from '@/lib/domain/engagement';
import type { Entities } from '@/lib/domain/entity';
import type { History } from '@/lib/domain/history';
import {
  OVERWRITTEN,
  type OverwrittenField,
  type OverwrittenName,
  overwrittenBy,
} from '@/lib/domain/past-values';
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

/** What a source may say one day of partner p1, its deal d1 and the customer, of every tracked field. */
const ONE_DAY: {
  readonly [Name in OverwrittenName]: Required<Pick<Entities[Name], OverwrittenField<Name>>>;
} = {
  partners: {
    type: 'msp',
    tier: 'Diamond',
    region: 'Asia',
    territories: ['JP', 'KR', 'SG'],
    products: ['Edge', 'Mesh', 'Vault'],
    certifications: [{ product: 'Mesh', earnedAt: inDays(-200), expiresAt: inDays(200) }],
    quota: eur(90_000_000),
  },
  accounts: { region: 'Asia', country: 'JP', industry: 'Mining' },
  deals: {
    accountId: 'sample:a2',
    amount: eur(70_000_000),
    products: ['Edge'],
    partners: [{ partnerId: 'sample:p7', role: 'refer', share: null }],
  },
};

const SUBJECTS = ['sample:p1', 'sample:a1', 'sample:d1'];

/** A source writes over a field of the records that scores are about; the store keeps what it was. */
const overwrite =
  <Name extends OverwrittenName>(entity: Name, field: OverwrittenField<Name>): Happening =>
  (today) => {
    const rows: { readonly [Each in OverwrittenName]: readonly Entities[Each][] } = today;
    const before = rows[entity];
    const written = { [field]: ONE_DAY[entity][field], updatedAt: THEN };
    const after = before.map((row) => (SUBJECTS.includes(row.id) ? { ...row, ...written } : row));
    const pastValues = before.flatMap((row, index) => {
      const was = overwrittenBy(entity, row, after[index] ?? row);
      return was ? [{ entity, id: row.id, values: [{ until: THEN, was }] }] : [];
    });
    return { ...today, [entity]: after, pastValues };
  };

const overwritesOf = <Name extends OverwrittenName>(entity: Name) =>
  OVERWRITTEN[entity].map((field) => [
    `${entity} ${field} overwritten`,
    overwrite(entity, field as OverwrittenField<Name>),
  ]);

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
  pastValues: Object.fromEntries([
    ...overwritesOf('partners'),
    ...overwritesOf('accounts'),
    ...overwritesOf('deals'),
  ]),
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

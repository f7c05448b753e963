import type { History } from '@/lib/domain/history';
import { addMonths, DAY, monthOf } from '@/lib/domain/time';
import { hashShare } from '@/models/stats/hash-share';
import { engagement, NOW, partner, revenue } from '@/test/lib/insights/make';

const pick = <T>(name: string, from: readonly T[]): T =>
  from[Math.floor(hashShare(name) * from.length)] as T;

/**
 * A large programme of four years in which the first year of a partner hangs on its type (MSPs
 * bring most) and on how much it did with us before it signed; region and products say nothing.
 * The last ten are candidates.
 */
export function recruiting(partners: number): History {
  const ids = Array.from({ length: partners }, (_, i) => `sample:n${i}`);
  const isCandidate = (i: number) => i >= partners - 10;
  const built = ids.map((id, i) => ({
    id,
    signedAt: isCandidate(i) ? null : NOW - (400 + 1000 * hashShare(`${id} signed`)) * DAY,
    type: pick(`${id} type`, ['msp', 'var', 'reseller', 'si'] as const),
    contacts: pick(`${id} contacts`, [0, 0, 2, 6]),
  }));
  return {
    partners: built.map(({ id, signedAt, type }) =>
      partner({
        id,
        name: id,
        signedAt,
        type,
        region: pick(`${id} region`, ['DACH', 'Nordics', 'Iberia']),
        products: [pick(`${id} product`, ['Cloud', 'Edge'])],
        territories: ['DE', 'AT'].slice(0, pick(`${id} places`, [1, 2])),
      }),
    ),
    accounts: [],
    deals: [],
    registrations: [],
    engagements: built.flatMap(({ id, signedAt, contacts }) =>
      Array.from({ length: contacts }, (_, i) =>
        engagement((signedAt ?? NOW) - (20 + i) * DAY, { id: `${id} ${i}`, partnerId: id }),
      ),
    ),
    revenues: built.flatMap(({ id, signedAt, type, contacts }) => {
      if (signedAt === null) return [];
      const drive = (type === 'msp' ? 1.2 : 0) + 0.2 * contacts + 2 * hashShare(`${id} luck`);
      return Array.from({ length: 14 }, (_, i) => ({
        ...revenue(addMonths(monthOf(signedAt), i), Math.round(1_000 * Math.exp(drive))),
        id: `${id} ${i}`,
        partnerId: id,
      }));
    }),
    costs: [],
  };
}

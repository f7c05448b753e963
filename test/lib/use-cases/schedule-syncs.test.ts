import { describe, expect, it } from 'vitest';
import { LEASE, leaseFor } from '@/lib/domain/lease';
import { newSync, type Sync } from '@/lib/domain/sync';
import { dueSources, isDue } from '@/lib/use-cases/schedule-syncs';
import { source } from '../store/rows';

const NOW = Date.UTC(2026, 10, 21);
const MINUTE = 60_000;
const DAY = 86_400_000;

describe('a source is due', () => {
  it.each<[string, Partial<Sync>, boolean]>([
    ['that was never synced', {}, true],
    ['synced 14 minutes ago', { succeededAt: NOW - 14 * MINUTE }, false],
    ['synced 15 minutes ago', { succeededAt: NOW - 15 * MINUTE }, true],
    ['synced tomorrow, by a clock that was ahead', { succeededAt: NOW + DAY }, true],
    ['waiting for a later moment', { state: 'waiting', nextAttemptAt: NOW + 1 }, false],
    ['whose wait is over', { state: 'waiting', nextAttemptAt: NOW }, true],
    [
      'waiting for tomorrow, by a clock that was ahead',
      { state: 'waiting', nextAttemptAt: NOW + DAY },
      true,
    ],
    ['that is running', { state: 'running', lease: leaseFor('a', NOW - LEASE + 1) }, false],
    ['whose run was killed', { state: 'running', lease: leaseFor('a', NOW - LEASE) }, true],
    ['with a lease from tomorrow', { state: 'running', lease: leaseFor('a', NOW + DAY) }, true],
    ['that needs a person', { state: 'failed', succeededAt: NOW - DAY }, false],
  ])('%s: %o %s', (_what, sync, due) => {
    expect(isDue({ ...newSync('s1'), ...sync }, 15 * MINUTE, NOW)).toBe(due);
  });
});

it('the one that waited longest comes first', () => {
  const status = (id: string, succeededAt: number | null) => ({
    source: source({ id }),
    sync: { ...newSync(id), succeededAt },
  });
  const statuses = [
    status('hour', NOW - 60 * MINUTE),
    status('fresh', NOW),
    status('never', null),
    status('day', NOW - DAY),
  ];
  const quarterHour = () => 15 * MINUTE;
  expect(dueSources(statuses, quarterHour, NOW).map(({ id }) => id)).toEqual([
    'never',
    'day',
    'hour',
  ]);
  const onlyDay = ({ id }: { id: string }) => (id === 'day' ? DAY : null);
  expect(dueSources(statuses, onlyDay, NOW).map(({ id }) => id)).toEqual(['day']);
});

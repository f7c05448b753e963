import { beforeEach, expect, it, vi } from 'vitest';
import { fail, ok } from '@/lib/domain/result';
import { say } from '@/lib/domain/text';

const due = vi.hoisted(() => ({ scoresAreDue: vi.fn(), wakeSoon: vi.fn(), emit: vi.fn() }));
const importAll = vi.hoisted(() => vi.fn());
vi.mock('@/entrypoints/background/due', () => due);
vi.mock('@/entrypoints/background/tick', () => due);
vi.mock('@/lib/messages/receive', () => due);
vi.mock('@/entrypoints/background/store', () => ({ store: {} }));
vi.mock('@/entrypoints/background/source-copy', () => ({ copySetUp: vi.fn() }));
vi.mock('@/lib/use-cases/import-all', () => ({ importAll }));

const { importBack } = await import('@/entrypoints/options/import-back');
const file = new File(['{}'], 'partnerlens.json');

beforeEach(() => {
  vi.clearAllMocks();
});

it('has what an export does not hold worked out soon, and tells that data has changed', async () => {
  importAll.mockResolvedValue(ok(12));
  expect(await importBack(file)).toEqual(ok(12));
  for (const told of Object.values(due)) expect(told).toHaveBeenCalledTimes(1);
});

it('leaves all as it was where the file cannot be used', async () => {
  importAll.mockResolvedValue(fail('backup-foreign', say('backupForeign')));
  expect((await importBack(file)).ok).toBe(false);
  for (const told of Object.values(due)) expect(told).not.toHaveBeenCalled();
});

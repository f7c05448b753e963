import { afterEach, expect, it, vi } from 'vitest';
import type { Rows } from '@/lib/domain/entity';
import { typedAccount } from '@/lib/insights/workspace/unsaved';
import { deriveRows } from '@/lib/store/derive';
import { readDraftDossier } from '@/lib/store/draft-dossier';
import { newRecall, type Recall } from '@/lib/store/recall';
import { putRows } from '@/lib/store/write-rows';
import { newStore } from './open';
import * as row from './rows';
import { NOW } from './rows';

const NAMES = ['Fabrikam Steel', 'Fabrikam Bakeries', 'Fabrik Holding', 'Contoso Steelworks'];
const ROWS: Rows = {
  partners: ['p1', 'p2'].map((id) => row.partner({ id: `atomic:${id}` })),
  accounts: NAMES.map((name, n) => row.account({ id: `atomic:a${n}`, name, domains: [] })),
  deals: NAMES.map((_, n) => row.deal({ id: `atomic:d${n}`, accountId: `atomic:a${n}` })),
  registrations: NAMES.flatMap((customerName, n) => [
    row.registration({ id: `atomic:r${n}`, accountId: `atomic:a${n}`, partnerId: 'atomic:p1' }),
    row.registration({ id: `atomic:t${n}`, accountId: null, customerName, partnerId: 'atomic:p2' }),
  ]),
};

afterEach(() => {
  vi.restoreAllMocks();
});

async function typing() {
  const store = newStore();
  await putRows(store.db, deriveRows(store.derive, ROWS));
  return (customerName: string, recall: Recall) => {
    const customer = { customerName, customerDomain: null, customerCountry: null };
    const typed = typedAccount(customer, 'draft', NOW);
    const sought = { dealIds: [], accountIds: [], spaces: ['atomic:'], typed };
    return readDraftDossier(store.db, sought, NOW, recall);
  };
}

it('is the same key by key whether what was read for the key before is recalled or not', async () => {
  const read = await typing();
  const recall = newRecall();
  let found = 0;
  for (const name of [...NAMES, 'Contoso Fabrikam', NAMES[0] ?? '']) {
    for (let keys = 1; keys <= name.length; keys++) {
      const dossier = await read(name.slice(0, keys), recall);
      expect(dossier).toEqual(await read(name.slice(0, keys), newRecall()));
      found += dossier?.registrations.length ?? 0;
    }
  }
  expect(found).toBeGreaterThan(0);
});

it('asks the database for next to nothing where the next key finds the same companies', async () => {
  const read = await typing();
  const recall = newRecall();
  const requests = vi.spyOn(IDBObjectStore.prototype, 'get');
  const lists = vi.spyOn(IDBIndex.prototype, 'getAll');
  await read('Fabrikam Stee', recall);
  const first = requests.mock.calls.length + lists.mock.calls.length;
  await read('Fabrikam Steel w', recall);
  const second = requests.mock.calls.length + lists.mock.calls.length - first;
  expect(first).toBeGreaterThan(10);
  expect(second).toBeLessThanOrEqual(5);
});

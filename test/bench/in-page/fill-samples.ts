import { companyKeys } from '@/lib/matching/index/company-keys';
import { sampleWorkspace } from '@/lib/sources/sample/workspace';
import { openStore } from '@/lib/store/db';
import { deriveRows } from '@/lib/store/derive';
import { ENTITY_WRITE_TABLES, putRows, type StoredIds } from '@/lib/store/write-rows';
import { takeIn } from '@/lib/unify/take-in';
import { sampleSource } from '@/test/helpers/source-config';

export type Ask = { readonly samples: number; readonly now: number };
export type Answer = { readonly records: number };

const CHUNK = 1_000;

/** What claims are judged by. */
const RECORDS = ['partners', 'accounts', 'deals', 'registrations'] as const;

/** Stores several sample workspaces side by side, each under ids of its own, as a sync would. */
export async function run({ now, samples }: Ask): Promise<Answer> {
  const { db, derive } = openStore({ matchKeys: companyKeys });
  const known: StoredIds = new Map();
  let stored = 0;
  for (let seed = 1; seed <= samples; seed += 1) {
    const config = sampleSource({ space: `s${seed}` });
    const { rows } = sampleWorkspace({ seed, now });
    for (const name of RECORDS) {
      const { kept } = takeIn(config, name, rows[name], 1, now);
      for (let from = 0; from < kept.length; from += CHUNK) {
        const chunk = deriveRows(derive, { [name]: kept.slice(from, from + CHUNK) });
        await db.transaction('rw', [...ENTITY_WRITE_TABLES], async () =>
          putRows(db, chunk, { storedIds: known }),
        );
      }
      stored += kept.length;
    }
  }
  db.close();
  return { records: stored };
}

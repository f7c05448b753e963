import type { FacetChoices, PartFilter } from '@/lib/domain/model-part';
import { ok, type Result } from '@/lib/domain/result';
import type { ScoreKind } from '@/lib/domain/score';
import type { Handlers } from '@/lib/messages/receive';
import { readFacets, readParts, removePart, savePart } from '@/lib/store/parts';
import { definePart, type PartPorts } from '@/lib/use-cases/define-part';
import { partChoices } from '@/lib/use-cases/part-choices';
import { rescoreNow } from './scores';
import { done, stored } from './store';

const ports: PartPorts = {
  readParts: () => stored(readParts),
  readFacets: (kind) => stored((db) => readFacets(db, kind)),
  savePart: (part) => done((db) => savePart(db, part)),
};

/** Parts of the records that have a model of their own. */
export const parts = {
  'parts/list': () => stored(readParts),
  'parts/choices': async ({ kind }): Promise<Result<FacetChoices>> => {
    const records = await ports.readFacets(kind);
    return records.ok ? ok(partChoices(records.value)) : records;
  },
  'parts/add': (ask: { readonly kind: ScoreKind; readonly filter: PartFilter }) =>
    // One at a time: two windows together could add two that overlap.
    thenRescored(navigator.locks.request('parts', () => definePart(ask, ports, Date.now()))),
  'parts/remove': ({ id }) => thenRescored(done((db) => removePart(db, id))),
} satisfies Partial<Handlers>;

/** The scores follow; the answer does not wait for them. */
async function thenRescored(changing: Promise<Result<null>>): Promise<Result<null>> {
  const changed = await changing;
  return changed.ok ? rescoreNow() : changed;
}

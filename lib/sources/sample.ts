import * as z from 'zod/mini';
import { ENTITY_NAMES, type EntityName } from '@/lib/domain/entity';
import { once } from '@/lib/domain/once';
import { fail, ok } from '@/lib/domain/result';
import type { RawRow } from '@/lib/domain/source';
import { say } from '@/lib/domain/text';
import { type At, DAY } from '@/lib/domain/time';
import type { Page, Source } from './contract';
import { sampleWorkspace } from './sample/workspace';

/** Rows of one page. */
const PAGE = 500;

const DEFAULT_SEED = 1;

const settingsSchema = once(() =>
  z.object({ seed: z._default(z.int().check(z.nonnegative()), DEFAULT_SEED) }),
);

/** An invented partner programme: for a first look, for the demo, and for whole-pipeline tests. */
export const sample: Source = {
  kind: 'sample',
  freshFor: DAY,
  capabilities: { incremental: false, deletes: false },
  check({ settings }) {
    return settingsSchema().safeParse(settings).success
      ? ok(null)
      : fail('sample-seed', say('sampleSeed'));
  },
  async read({ settings }, { cursor }, { now }) {
    const parsed = settingsSchema().safeParse(settings);
    if (!parsed.success) return fail('sample-seed', say('sampleSeed'));
    const place = cursor === null ? { day: dayOf(now()), offset: 0 } : placeOf(cursor);
    if (!place) return fail('sample-cursor', say('sampleCursor'));
    return ok(pageAt(tableOf(parsed.data.seed, place.day), place));
  },
};

type Place = { readonly day: number; readonly offset: number };

/** The day is part of the cursor: a run that goes on after midnight keeps its dates. */
const cursorOf = ({ day, offset }: Place): string => `${day}:${offset}`;

function placeOf(cursor: string): Place | null {
  const [day, offset] = cursor.split(':').map(Number);
  return Number.isInteger(day) && Number.isInteger(offset) ? ({ day, offset } as Place) : null;
}

const dayOf = (at: At): number => Math.floor(at / DAY);

type Table = readonly { readonly entity: EntityName; readonly row: RawRow }[];

function pageAt(table: Table, { day, offset }: Place): Page {
  const rows: { [Name in EntityName]?: RawRow[] } = {};
  for (const { entity, row } of table.slice(offset, offset + PAGE)) {
    const list = rows[entity] ?? [];
    list.push(row);
    rows[entity] = list;
  }
  const end = offset + PAGE;
  return {
    rows,
    removed: {},
    next: end < table.length ? cursorOf({ day, offset: end }) : null,
    total: table.length,
  };
}

/** The last table made: a run asks for some 55 pages of the same one. Only a memo; losing it costs time. */
let memo: { readonly key: string; readonly table: Table } | null = null;

function tableOf(seed: number, day: number): Table {
  const key = `${seed}:${day}`;
  if (memo?.key !== key) {
    const { rows } = sampleWorkspace({ seed, now: day * DAY });
    const table = ENTITY_NAMES.flatMap((entity) =>
      rows[entity].map((row) => ({ entity, row: { ...row } })),
    );
    memo = { key, table };
  }
  return memo.table;
}

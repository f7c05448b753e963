import { ENTITY_NAMES, type Entities, type EntityName, type Rows } from '@/lib/domain/entity';
import { type Id, idOf } from '@/lib/domain/id';
import type { Refusal, SourceConfig } from '@/lib/domain/source';
import type { At } from '@/lib/domain/time';
import type { Page } from '@/lib/sources/contract';
import type { TakeIn } from './ports';

/** What a page of rows came to. */
export type PageIntake = {
  readonly rows: Rows;
  readonly removed: { readonly [Name in EntityName]?: readonly Id[] };
  readonly read: number;
  readonly kept: number;
  /** Rows that stood twice on the page. */
  readonly merged: number;
  readonly refused: number;
  /** With numbers counted from the run's first row. */
  readonly refusals: readonly Refusal[];
  readonly newest: At | null;
  /** Entities with at least one row. */
  readonly delivered: readonly EntityName[];
  /** Entities with a refused row. */
  readonly incomplete: readonly EntityName[];
};

/** Makes the rows of a page into entities, and local ids of removed rows into ours. */
export function takeInPage(
  takeIn: TakeIn,
  config: SourceConfig,
  page: Page,
  firstRow: number,
  now: At,
): PageIntake {
  const rows: { [Name in EntityName]?: readonly Entities[Name][] } = {};
  const removed: { [Name in EntityName]?: readonly Id[] } = {};
  const delivered: EntityName[] = [];
  const incomplete: EntityName[] = [];
  const refusals: Refusal[] = [];
  const sum = { read: 0, kept: 0, merged: 0, refused: 0 };
  let newest: At | null = null;

  const take = <Name extends EntityName>(name: Name) => {
    const raw = page.rows[name] ?? [];
    if (raw.length === 0) return;
    const { kept, report } = takeIn(config, name, raw, firstRow + sum.read, now);
    rows[name] = kept as (typeof rows)[Name];
    for (const { updatedAt } of kept) {
      // A row dated by our clock says nothing about the source's.
      if (updatedAt !== now) newest = Math.max(newest ?? updatedAt, updatedAt);
    }
    refusals.push(...report.refusals);
    delivered.push(name);
    if (report.refused > 0) incomplete.push(name);
    sum.read += report.read;
    sum.kept += report.kept;
    sum.merged += report.merged;
    sum.refused += report.refused;
  };
  for (const name of ENTITY_NAMES) {
    take(name);
    removed[name] = page.removed[name]?.map((local) => idOf(config.space, local)) ?? [];
  }
  return { rows, removed, ...sum, refusals, newest, delivered, incomplete };
}

/** Rows of all entities on a page. */
export const rowsOn = (page: Page): number =>
  ENTITY_NAMES.reduce(
    (sum, name) => sum + (page.rows[name]?.length ?? 0) + (page.removed[name]?.length ?? 0),
    0,
  );

import type { Entities } from './entity';
import type { Id } from './id';
import type { At } from './time';

/**
 * What is foretold from and what a source overwrites without keeping the old value. All that has
 * no date of its own and that a feature reads is in here: features are given nothing else.
 */
export const OVERWRITTEN = {
  partners: ['type', 'tier', 'region', 'territories', 'products', 'certifications', 'quota'],
  accounts: ['region', 'country', 'industry'],
  deals: ['accountId', 'amount', 'products', 'partners'],
} as const satisfies { readonly [Name in keyof Entities]?: readonly (keyof Entities[Name])[] };

export type OverwrittenName = keyof typeof OVERWRITTEN;
export type OverwrittenField<Name extends OverwrittenName> = (typeof OVERWRITTEN)[Name][number] &
  keyof Entities[Name];

/** Their values, as they were. */
export type Was<Name extends OverwrittenName = OverwrittenName> = {
  readonly [Each in Name]: Partial<Pick<Entities[Each], OverwrittenField<Each>>>;
}[Name];

/** `was` held until then: from that moment on it is the next one's, or what the record says now. */
export type PastValue<Name extends OverwrittenName = OverwrittenName> = {
  readonly until: At;
  readonly was: Was<Name>;
};

/** What a record said before, oldest first: known from the first time that it was overwritten. */
export type PastValues<Name extends OverwrittenName = OverwrittenName> = {
  readonly entity: Name;
  readonly id: Id;
  readonly values: readonly PastValue<Name>[];
};

/** A record that changes more often keeps its newest past: what it said first is then forgotten. */
const MOST_VALUES = 20;

export const isOverwritten = (name: keyof Entities): name is OverwrittenName =>
  Object.hasOwn(OVERWRITTEN, name);

type Row = Entities[keyof Entities];

/** What is lost when one version of a record takes the place of another; null where nothing is. */
export function overwrittenBy(name: OverwrittenName, before: Row, after: Row): Was | null {
  const valuesOf = (row: { readonly [field: string]: unknown }) =>
    Object.fromEntries(OVERWRITTEN[name].map((field) => [field, row[field]]));
  const was = valuesOf(before);
  return JSON.stringify(was) === JSON.stringify(valuesOf(after)) ? null : was;
}

/** Adds a value; one that is said to have ended before the last one ended ends with it. */
export function withPastValue(values: readonly PastValue[], { until, was }: PastValue) {
  const last = values.at(-1)?.until ?? until;
  return [...values, { until: Math.max(last, until), was }].slice(-MOST_VALUES);
}

/** A record as it was at a moment, as far as what was overwritten is known. */
export function recordAt<Name extends OverwrittenName>(
  row: Entities[Name],
  values: readonly PastValue<Name>[],
  at: At,
): Entities[Name] {
  const value = values.find(({ until }) => until > at);
  return value ? { ...row, ...value.was } : row;
}

/** A record as it was for a time; `until` is null for what it says now. */
export type Version<Row> = { readonly row: Row; readonly from: At; readonly until: At | null };

/** All that a record has been since a moment, oldest first. */
export function versionsSince<Name extends OverwrittenName>(
  row: Entities[Name],
  values: readonly PastValue<Name>[],
  since: At,
): Version<Entities[Name]>[] {
  if (values.length === 0) return [{ row, from: since, until: null }];
  const ends = values.map(({ until }) => until).filter((until) => until > since);
  const starts = [...new Set([since, ...ends])];
  return starts.map((from, index) => ({
    row: recordAt(row, values, from),
    from,
    until: starts[index + 1] ?? null,
  }));
}

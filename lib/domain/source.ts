import type { EntityName } from './entity';
import type { Text } from './text';
import type { At } from './time';

/** Which column of a file or feed fills which field: field of ours → column of theirs. */
export type Mapping = { readonly [Name in EntityName]?: { readonly [field: string]: string } };

/** A place that data comes from, as the user set it up. Secrets are never part of it. */
export type SourceConfig = {
  readonly id: string;
  /** Id of the connector: `sample`, `http-feed`, `files`. */
  readonly kind: string;
  readonly name: string;
  /**
   * Whose numbering the ids follow: an adapter's id (`atomic`), bound to one site
   * where needed (`atomic@crm.example.com`). Records of that CRM are found by it.
   */
  readonly space: string;
  readonly mapping: Mapping;
  /** What the connector needs to know, such as `{ url }`; checked by its own schema. */
  readonly settings: { readonly [key: string]: unknown };
  readonly createdAt: At;
};

/** A row as a source delivers it: columns with text, numbers or nested values. */
export type RawRow = { readonly [column: string]: unknown };

/** A row that was not taken in, with the reason. */
export type Refusal = {
  readonly entity: EntityName;
  /** 1-based, counted without the header. */
  readonly row: number;
  readonly column: string | null;
  /** Key of `_locales` with its values. */
  readonly text: Text;
};

/** Refusals that are kept word for word; the rest is only counted. */
export const MOST_REFUSALS = 100;

/** What came of a batch of rows. */
export type IntakeReport = {
  readonly read: number;
  readonly kept: number;
  /** Kept, but as a newer version of a row that was there already. */
  readonly merged: number;
  readonly refused: number;
  /** The first `MOST_REFUSALS`. */
  readonly refusals: readonly Refusal[];
};

/** What the person decided about one table. Tables without an entity are left out. */
export type TablePlan = {
  readonly id: string;
  readonly entity: EntityName;
  readonly mapping: { readonly [field: string]: string };
};

import type { EntityName } from '@/lib/domain/entity';
import type { Result } from '@/lib/domain/result';
import type { RawRow, SourceConfig } from '@/lib/domain/source';
import type { At } from '@/lib/domain/time';

/** One page of rows. */
export type Page = {
  readonly rows: { readonly [Name in EntityName]?: readonly RawRow[] };
  /** Local ids that are gone since the last run; only from sources that can tell. */
  readonly removed: { readonly [Name in EntityName]?: readonly string[] };
  /** Where the next page starts; null after the last one. */
  readonly next: string | null;
  /** Rows of the whole run, where known. */
  readonly total: number | null;
};

/** What a connector is given from outside: it has no clock, network or secrets of its own. */
export type SourcePorts = {
  readonly fetch: typeof fetch;
  readonly now: () => At;
  readonly token: string | null;
  readonly signal: AbortSignal;
};

/** What to read: the whole or what changed, from where on. */
export type PageAsk = { readonly cursor: string | null; readonly since: At | null };

/** Where data comes from. A page at a time, so that a run can stop anywhere and go on. */
export type Source = {
  readonly kind: string;
  /** Milliseconds for which its data counts as fresh. */
  readonly freshFor: number;
  readonly capabilities: {
    /** Can deliver only what changed since a moment. */
    readonly incremental: boolean;
    /** Names the rows that were removed. Where it cannot, a full run removes what it no longer finds. */
    readonly deletes: boolean;
  };
  /** Says what is wrong with the settings, before anything is fetched. */
  readonly check: (config: SourceConfig) => Result<null>;
  readonly read: (config: SourceConfig, ask: PageAsk, ports: SourcePorts) => Promise<Result<Page>>;
};

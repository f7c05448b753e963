import type { EntityName } from '@/lib/domain/entity';
import type { Severity } from '@/lib/domain/insights';
import type { Result } from '@/lib/domain/result';
import type { IntakeReport, RawRow, TablePlan } from '@/lib/domain/source';
import type { Text } from '@/lib/domain/text';
import type { CsvCell } from '../state/csv';

/** One table found in the files that a person chose: a CSV, a JSON list, a file inside a zip. */
export type FoundTable = {
  /** Path of the file, unique among all. */
  readonly id: string;
  readonly columns: readonly string[];
  /** The first rows, to look at. */
  readonly sample: readonly RawRow[];
  /** What it seems to hold; null where nothing tells. */
  readonly entity: EntityName | null;
  /** Field of ours → column of theirs, as guessed. */
  readonly mapping: { readonly [field: string]: string };
  /** Columns whose first dates can be read two ways. */
  readonly twoWayColumns: readonly string[];
};

/** What a person settles for all tables at once. */
export type ImportChoices = {
  /** Whose numbering the ids follow, such as `atomic`. */
  readonly space: string;
  /** ISO code, for amounts that name no currency. */
  readonly currency: string;
  /** For dates of which nothing in the file tells what comes first; null before that is asked. */
  readonly dateOrder: 'dmy' | 'mdy' | null;
};

/** What was found in the files, and what is most likely meant by it. */
export type Inspection = {
  readonly tables: readonly FoundTable[];
  readonly choices: ImportChoices;
};

export type ImportPlan = ImportChoices & {
  readonly tables: readonly TablePlan[];
};

/** Reading files happens in the options page itself; a file never goes through messages. */
export type ImportPorts = {
  readonly inspect: (files: readonly File[]) => Promise<Result<Inspection>>;
  readonly run: (
    files: readonly File[],
    plan: ImportPlan,
    /** `moved`: share of all rows that is in its place; null while they are being read. */
    onProgress: (report: IntakeReport, moved: number | null) => void,
    signal: AbortSignal,
  ) => Promise<Result<IntakeReport>>;
  readonly csvCell: CsvCell;
  /** The guess for a table that a person says holds something else. */
  readonly guess: (table: FoundTable, entity: EntityName) => { readonly [field: string]: string };
};

/** A field of ours that a column can fill. */
export type FieldInfo = { readonly name: string; readonly required: boolean };

/** A rule of engagement as the policy lists it. */
export type RuleInfo = {
  readonly id: string;
  readonly code: string;
  readonly title: Text;
  readonly severity: Severity;
};

/** What the options page is told about the rest of the program. */
export type Registry = {
  readonly rules: readonly RuleInfo[];
  readonly fields: { readonly [Name in EntityName]: readonly FieldInfo[] };
  /** The CRMs whose records can be recognised: id and name. */
  readonly spaces: readonly { readonly id: string; readonly name: string }[];
};

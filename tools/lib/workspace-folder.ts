import {
  closeSync,
  existsSync,
  openAsBlob,
  openSync,
  readdirSync,
  readSync,
  statSync,
} from 'node:fs';
import { basename, join } from 'node:path';
import type { Rows } from '@/lib/domain/entity';
import type { Result } from '@/lib/domain/result';
import type { SourceConfig, TablePlan } from '@/lib/domain/source';
import { inspectFile } from '@/lib/sources/files/inspect-file';
import { openFiles } from '@/lib/sources/files/open-files';
import { readFile } from '@/lib/sources/files/read-file';
import { guessCurrency } from '@/lib/unify/guess-currency';
import { filledFields, guessMapping } from '@/lib/unify/guess-mapping';
import { partnerDirectory } from '@/lib/unify/partner-directory';
import { takeInTables } from '@/lib/use-cases/take-in-tables';
import { english } from '@/test/helpers/english';
import { FIRST_COLUMNS } from './check-workspace';
import { UsageError } from './usage-error';

const TABLES = /\.(csv|tsv|txt|json|ndjson|jsonl|zip)$/i;
const SPACE = 'workspace';

export type FolderOptions = {
  /** Where dates can be read two ways. */
  readonly dateOrder: 'dmy' | 'mdy' | null;
  /** Where amounts name no currency. */
  readonly currency: string | null;
  readonly now: number;
};

/** All records in a folder of exports, and what a person should know of how they were read. */
export type WorkspaceFolder = { readonly rows: Rows; readonly remarks: readonly string[] };

/**
 * Reads a folder of exports the way the extension takes in files.
 *
 * @throws UsageError where there is no folder, no table in it, or a table that cannot be read
 */
export async function readFolder(folder: string, options: FolderOptions): Promise<WorkspaceFolder> {
  const files = needed(await openFiles(await filesIn(folder), new AbortController().signal));
  const remarks: string[] = [];
  const tables: TablePlan[] = [];
  let currency = options.currency;
  for (const file of files) {
    const looked = await inspectFile(file);
    if (!looked.ok && looked.problem.code === 'file-no-rows' && files.length > 1) {
      // Where nothing of a kind has happened yet, its export is empty.
      remarks.push(`${file.name}: left out, it holds no rows`);
      continue;
    }
    const preview = needed(looked);
    const { entity, columns } = guessMapping(preview);
    currency ??= guessCurrency(preview);
    if (entity) tables.push({ id: file.name, entity, mapping: filledFields(columns) });
    else remarks.push(`${file.name}: left out, it looks like none of our tables`);
  }
  if (tables.length === 0)
    throw new UsageError(
      `${folder} has no table of deals or registrations. Look at the names of its columns.`,
    );
  const rows: { -readonly [Name in keyof Rows]: Rows[Name] } = {};
  const ports = {
    readTable: (id: string, entity: TablePlan['entity']) => {
      const file = files.find(({ name }) => name === id);
      return file ? readFile(file, entity, new AbortController().signal) : null;
    },
    now: () => options.now,
    takeTurn: async () => undefined,
  };
  const into = {
    source: sourceOf(currency, options),
    partners: partnerDirectory(SPACE),
  };
  for await (const batch of takeInTables(tables, into, ports)) {
    const { rows: taken, report } = needed(batch);
    for (const [name, kept] of Object.entries(taken)) {
      const entity = name as keyof Rows;
      Object.assign(rows, { [entity]: [...(rows[entity] ?? []), ...kept] });
    }
    for (const { entity, row, column, text } of report.refusals) {
      remarks.push(`${entity}, row ${row}, ${column ?? 'whole row'}: ${english.text(text)}`);
    }
  }
  return { rows, remarks };
}

/** The tables in a folder, but for what we wrote there ourselves. */
export function exportsIn(folder: string): string[] {
  if (!existsSync(folder) || !statSync(folder).isDirectory()) {
    throw new UsageError(`There is no folder ${folder}. Check the path.`);
  }
  const paths = readdirSync(folder)
    .filter((name) => TABLES.test(name))
    .map((name) => join(folder, name))
    .filter((path) => statSync(path).isFile() && !isOurs(path));
  if (paths.length === 0) {
    throw new UsageError(`${folder} has no CSV, JSON or ZIP file. Put the exports in it.`);
  }
  return paths;
}

const OUR_HEADER = FIRST_COLUMNS.join(',');

function isOurs(path: string): boolean {
  const head = Buffer.alloc(OUR_HEADER.length);
  const file = openSync(path, 'r');
  readSync(file, head);
  closeSync(file);
  return head.toString() === OUR_HEADER;
}

/** Read piece by piece, as the browser reads what is chosen. */
const filesIn = (folder: string): Promise<File[]> =>
  Promise.all(
    exportsIn(folder).map(async (path) => new File([await openAsBlob(path)], basename(path))),
  );

const sourceOf = (currency: string | null, { dateOrder, now }: FolderOptions): SourceConfig => ({
  id: SPACE,
  kind: 'files',
  name: SPACE,
  space: SPACE,
  mapping: {},
  settings: { currency: currency ?? '', dateOrder },
  createdAt: now,
});

function needed<T>(result: Result<T>): T {
  if (result.ok) return result.value;
  throw new UsageError(english.text(result.problem.text));
}

import type { Entities, EntityName } from '@/lib/domain/entity';
import type { Problem } from '@/lib/domain/result';
import type { RawRow, Refusal, SourceConfig } from '@/lib/domain/source';
import { inspectFile } from '@/lib/sources/files/inspect-file';
import { openFiles } from '@/lib/sources/files/open-files';
import { readFile } from '@/lib/sources/files/read-file';
import { filledFields, guessColumns, mappingOf } from '@/lib/unify/guess-mapping';
import { type PartnerDirectory, partnerDirectory } from '@/lib/unify/partner-directory';
import { surveyOf } from '@/lib/unify/survey';
import { takeIn } from '@/lib/unify/take-in';
import { english } from '@/test/helpers/english';
import { fileSource } from '@/test/helpers/source-config';

export const NOW = Date.UTC(2026, 10, 21);

const never = new AbortController().signal;

type Taken<Row> = {
  readonly kept: readonly Row[];
  /** What a person reads of each refused row: `row 2, Amount: …`. */
  readonly refused: readonly string[];
  /** What a person reads where the file as a whole cannot be taken in. */
  readonly problem: string | null;
};

/** A file all the way, as the options page takes it in with what it guesses by itself. */
export async function takeFile<Name extends EntityName>(
  content: BlobPart,
  entity: Name,
  { name = 'export.csv', settings = {}, partners = null as PartnerDirectory | null } = {},
): Promise<Taken<Entities[Name]>> {
  const nothing = { kept: [], refused: [] };
  const opened = await openFiles([new File([content], name)], never);
  const [file] = opened.ok ? opened.value : [];
  if (!opened.ok || !file) return { ...nothing, problem: opened.ok ? '' : wordsOf(opened.problem) };
  const preview = await inspectFile(file);
  if (!preview.ok) return { ...nothing, problem: wordsOf(preview.problem) };

  const mapping = mappingOf(entity, filledFields(guessColumns(entity, preview.value)));
  const survey = surveyOf(entity, preview.value.columns);
  for await (const batch of readFile(file, entity, never)) {
    if (batch.ok) survey.add(batch.value.rows);
  }
  const config = configOf({ mapping, settings: { ...settings, hints: survey.hints() } });
  const kept: Entities[Name][] = [];
  const refusals: Refusal[] = [];
  for await (const batch of readFile(file, entity, never)) {
    if (!batch.ok) return { ...nothing, problem: wordsOf(batch.problem) };
    const { rows, firstRow, refusals: unread } = batch.value;
    const intake = takeIn(config, entity, rows, firstRow, NOW, partners);
    kept.push(...intake.kept);
    refusals.push(...unread, ...intake.report.refusals);
  }
  return { kept, refused: refusals.map(inWords), problem: null };
}

/** One row under our own column names. */
export function takeRow<Name extends EntityName>(
  entity: Name,
  row: RawRow,
  settings: SourceConfig['settings'] = {},
): Taken<Entities[Name]> {
  const { kept, report } = takeIn(configOf({ settings }), entity, [row], 1, NOW);
  return { kept, refused: report.refusals.map(inWords), problem: null };
}

/** Partners that are known before the file is read. */
export function knownPartners(names: Readonly<Record<string, string>>): PartnerDirectory {
  const directory = partnerDirectory('atomic');
  directory.add(Object.entries(names).map(([id, name]) => ({ id, name })));
  return directory;
}

export const wordsOf = ({ text }: Problem): string => english.text(text);

const inWords = ({ row, column, text }: Refusal): string =>
  `row ${row}${column === null ? '' : `, ${column}`}: ${english.text(text)}`;

const configOf = (changes: Partial<SourceConfig>): SourceConfig =>
  fileSource({ id: 'files@atomic', space: 'atomic', createdAt: NOW, ...changes });

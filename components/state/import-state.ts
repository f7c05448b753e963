import { type Signal, signal } from '@preact/signals';
import type { EntityName } from '@/lib/domain/entity';
import type { Problem } from '@/lib/domain/result';
import type { IntakeReport, TablePlan } from '@/lib/domain/source';
import { asksDateOrder } from '../options/asks-date-order';
import type { FoundTable, ImportChoices, ImportPorts, Inspection } from '../options/ports';
import { createAsk } from './ask';

/** From choosing files to the report. */
type ImportStep =
  | { readonly at: 'choose' }
  | { readonly at: 'inspect' }
  | ({ readonly at: 'map' } & Inspection)
  | { readonly at: 'run'; readonly report: IntakeReport | null; readonly moved: number | null }
  | { readonly at: 'report'; readonly report: IntakeReport };

export type ImportState = {
  readonly csvCell: ImportPorts['csvCell'];
  readonly step: Signal<ImportStep>;
  readonly problem: Signal<Problem | null>;
  readonly choose: (files: readonly File[]) => Promise<void>;
  /** Null leaves the table out. */
  readonly setEntity: (id: string, entity: EntityName | null) => void;
  /** An empty column leaves the field empty. */
  readonly setColumn: (id: string, field: string, column: string) => void;
  readonly settle: (choices: Partial<ImportChoices>) => void;
  readonly run: () => Promise<void>;
  readonly reset: () => void;
};

/** Takes files in step by step; going back or failing leaves nothing behind. */
export function createImportState(ports: ImportPorts): ImportState {
  const step = signal<ImportStep>({ at: 'choose' });
  const problem = signal<Problem | null>(null);
  const ask = createAsk(problem);
  let files: readonly File[] = [];
  let stop = new AbortController();

  async function choose(chosen: readonly File[]): Promise<void> {
    if (chosen.length === 0) return;
    files = chosen;
    problem.value = null;
    step.value = { at: 'inspect' };
    const found = await ask(
      () => ports.inspect(chosen),
      (found) => {
        step.value = { at: 'map', ...found };
      },
    );
    if (!found) step.value = { at: 'choose' };
  }

  function change(id: string, edit: (table: FoundTable) => FoundTable): void {
    if (step.value.at !== 'map') return;
    const tables = step.value.tables.map((table) => (table.id === id ? edit(table) : table));
    step.value = { ...step.value, tables };
  }

  async function run(): Promise<void> {
    if (step.value.at !== 'map') return;
    const mapped = step.value;
    const { tables, choices } = mapped;
    const dateOrder = asksDateOrder(tables) ? choices.dateOrder : null;
    const plan = { ...choices, dateOrder, tables: tables.flatMap(planOf) };
    stop = new AbortController();
    const { signal: stopped } = stop;
    problem.value = null;
    step.value = { at: 'run', report: null, moved: null };
    const onProgress = (report: IntakeReport, moved: number | null): void => {
      if (!stopped.aborted) step.value = { at: 'run', report, moved };
    };
    const outcome = signal<Problem | null>(null);
    await createAsk(outcome)(
      () => ports.run(files, plan, onProgress, stopped),
      (report) => {
        if (!stopped.aborted) step.value = { at: 'report', report };
      },
    );
    if (stopped.aborted || !outcome.value) return;
    problem.value = outcome.value;
    // What was mapped is kept, so that a person can correct it and try again.
    const isAsked = outcome.value.code === 'file-two-way-dates';
    step.value = { ...mapped, tables: isAsked ? tables.map(withDoubt) : tables };
  }

  return {
    csvCell: ports.csvCell,
    step,
    problem,
    choose,
    setEntity: (id, entity) =>
      change(id, (table) => ({
        ...table,
        entity,
        mapping: entity ? ports.guess(table, entity) : {},
      })),
    setColumn: (id, field, column) =>
      change(id, (table) => {
        const { [field]: _, ...rest } = table.mapping;
        return { ...table, mapping: column === '' ? rest : { ...rest, [field]: column } };
      }),
    settle: (choices) => {
      if (step.value.at !== 'map') return;
      step.value = { ...step.value, choices: { ...step.value.choices, ...choices } };
    },
    run,
    reset: () => {
      stop.abort();
      problem.value = null;
      step.value = { at: 'choose' };
    },
  };
}

const planOf = ({ id, entity, mapping }: FoundTable): TablePlan[] =>
  entity ? [{ id, entity, mapping }] : [];

/** Rows below the first ones hold dates that can be read two ways: now it is worth asking. */
const withDoubt = (table: FoundTable): FoundTable => ({ ...table, twoWayColumns: table.columns });

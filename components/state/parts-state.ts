import { type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { FacetChoices, ModelPart, PartFilter } from '@/lib/domain/model-part';
import type { Problem, Result } from '@/lib/domain/result';
import type { ScoreKind } from '@/lib/domain/score';
import { createAsk } from './ask';
import type { DashboardPorts } from './dashboard-ports';
import { createResource, type Resource } from './resource';

/** Parts of the records with a model of their own, and what a new one can be made of. */
export type PartsState = {
  readonly parts: Resource<readonly ModelPart[]>;
  /** The kind that a new part is to be of. */
  readonly kind: ReadonlySignal<ScoreKind>;
  readonly choices: Resource<FacetChoices>;
  /** Why the part could not be added, or not removed. */
  readonly refusal: Signal<Problem | null>;
  /** Asks for what the form needs: every record is looked through, so only once it is opened. */
  readonly openForm: () => void;
  readonly choose: (kind: ScoreKind) => void;
  /** Answers whether it was added. */
  readonly add: (filter: PartFilter) => Promise<boolean>;
  readonly remove: (id: string) => Promise<void>;
};

export function createPartsState(ports: DashboardPorts): PartsState {
  const kind = signal<ScoreKind>('deal-win');
  const refusal = signal<Problem | null>(null);
  const ask = createAsk(refusal);
  const parts = createResource(ports.parts);
  const choices = createResource(() => ports.partChoices(kind.value));

  async function change(work: () => Promise<Result<null>>): Promise<boolean> {
    refusal.value = null;
    const isDone = await ask(work, () => undefined);
    await parts.refresh();
    return isDone;
  }

  return {
    parts,
    kind,
    choices,
    refusal,
    openForm: () => void choices.need(),
    choose: (next) => {
      kind.value = next;
      refusal.value = null;
      void choices.restart();
    },
    add: (filter) => change(() => ports.addPart(kind.value, filter)),
    remove: async (id) => {
      await change(() => ports.removePart(id));
    },
  };
}

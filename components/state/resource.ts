import { type ReadonlySignal, signal } from '@preact/signals';
import type { Problem, Result } from '@/lib/domain/result';
import { answerTo } from './ask';

type Loaded<T> =
  | { readonly state: 'loading' }
  | { readonly state: 'ready'; readonly value: T }
  | { readonly state: 'failed'; readonly problem: Problem };

/** Something that is asked of the background when a page first needs it. */
export type Resource<T> = {
  readonly loaded: ReadonlySignal<Loaded<T>>;
  /** Asks where nobody has asked yet. */
  readonly need: () => Promise<void>;
  /** Asks again; what is on the screen stays until the answer. Nothing where nobody has asked yet. */
  readonly refresh: () => Promise<void>;
  /** Asks for something else: what is on the screen is wrong by now and goes at once. */
  readonly restart: () => Promise<void>;
};

/** Late answers to earlier questions are dropped. */
export function createResource<T>(question: () => Promise<Result<T>>): Resource<T> {
  const loaded = signal<Loaded<T>>({ state: 'loading' });
  let asked = 0;

  async function load(): Promise<void> {
    asked += 1;
    const turn = asked;
    const result = await answerTo(question);
    if (turn !== asked) return;
    loaded.value = result.ok
      ? { state: 'ready', value: result.value }
      : { state: 'failed', problem: result.problem };
  }

  return {
    loaded,
    need: async () => {
      if (asked === 0) await load();
    },
    refresh: async () => {
      if (asked > 0) await load();
    },
    restart: () => {
      loaded.value = { state: 'loading' };
      return load();
    },
  };
}

/** What has come, or null while nothing has. */
export const valueIn = <T>({ loaded }: Resource<T>): T | null =>
  loaded.value.state === 'ready' ? loaded.value.value : null;

import { type Signal, signal } from '@preact/signals';
import type { NamedFeedback } from '@/lib/domain/feedback';
import type { HealthWeights } from '@/lib/domain/health';
import type { NamedOverride } from '@/lib/domain/override';
import type { Policy, PresetReport } from '@/lib/domain/policy';
import type { Problem, Result } from '@/lib/domain/result';
import type { SourceStatus } from '@/lib/domain/sync';
import type { Text } from '@/lib/domain/text';
import { createAsk } from './ask';
import type { Diagnostics, OptionsPorts, Site } from './options-ports';

export type OptionsState = {
  readonly sources: Signal<readonly SourceStatus[] | null>;
  readonly sites: Signal<readonly Site[] | null>;
  readonly policy: Signal<Policy | null>;
  readonly preset: Signal<PresetReport | null>;
  readonly healthWeights: Signal<HealthWeights | null>;
  readonly overrides: Signal<readonly NamedOverride[] | null>;
  readonly feedback: Signal<readonly NamedFeedback[] | null>;
  readonly diagnostics: Signal<Diagnostics | null>;
  readonly problem: Signal<Problem | null>;
  /** What was just done. */
  readonly notice: Signal<Text | null>;
  readonly ports: OptionsPorts;
  readonly load: () => Promise<void>;
  /**
   * Waits for something that was begun within a click, says that it is done, and loads anew.
   * Answers whether it was. What is said can hang on what came of it.
   */
  readonly finish: <Value>(
    begun: Promise<Result<Value>>,
    done: Text | ((value: Value) => Text),
  ) => Promise<boolean>;
  /** Rules fail on pages while ours is open, and no data changes with that. */
  readonly diagnose: () => Promise<void>;
  readonly dispose: () => void;
};

/** The options page's memory. */
export function createOptionsState(ports: OptionsPorts): OptionsState {
  const sources = signal<readonly SourceStatus[] | null>(null);
  const sites = signal<readonly Site[] | null>(null);
  const policy = signal<Policy | null>(null);
  const preset = signal<PresetReport | null>(null);
  const healthWeights = signal<HealthWeights | null>(null);
  const overrides = signal<readonly NamedOverride[] | null>(null);
  const feedback = signal<readonly NamedFeedback[] | null>(null);
  const diagnostics = signal<Diagnostics | null>(null);
  const problem = signal<Problem | null>(null);
  const notice = signal<Text | null>(null);
  const ask = createAsk(problem);

  const into =
    <T>(target: Signal<T | null>) =>
    (value: T): void => {
      target.value = value;
    };

  async function load(): Promise<void> {
    await Promise.all([
      ask(ports.sources, into(sources)),
      ask(ports.sites, into(sites)),
      ask(ports.policy, into(policy)),
      ask(ports.preset, into(preset)),
      ask(ports.healthWeights, into(healthWeights)),
      ask(ports.overrides, into(overrides)),
      ask(ports.feedback, into(feedback)),
      diagnose(),
    ]);
  }

  async function diagnose(): Promise<void> {
    await ask(ports.diagnostics, into(diagnostics));
  }

  const finish: OptionsState['finish'] = async (begun, done) => {
    problem.value = null;
    notice.value = null;
    const succeeded = await ask(
      () => begun,
      (value) => {
        notice.value = typeof done === 'function' ? done(value) : done;
      },
    );
    if (succeeded) await load();
    return succeeded;
  };

  const stopListening = [
    ports.onDataChanged(() => void load()),
    ports.onSyncMoved((sync) => {
      sources.value =
        sources.value?.map((status) =>
          status.source.id === sync.id ? { ...status, sync } : status,
        ) ?? null;
    }),
  ];

  return {
    sources,
    sites,
    policy,
    preset,
    healthWeights,
    overrides,
    feedback,
    diagnostics,
    problem,
    notice,
    ports,
    load,
    finish,
    diagnose,
    dispose: () => {
      for (const stop of stopListening) stop();
    },
  };
}

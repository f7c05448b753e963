import type { Policy, PresetReport, StatedPolicy } from '@/lib/domain/policy';
import { ok, type Result } from '@/lib/domain/result';
import { CONFLICT_RULES } from '@/lib/insights/conflicts';
import { statedPolicy } from '@/lib/messages/stated-policy';
import { readManaged } from '@/lib/platform/managed';
import { readPolicy, savePolicy, savePreset } from '@/lib/store/policy';
import { tellChanged } from './changing';
import { done, stored } from './store';

const RULES = CONFLICT_RULES.map(({ id }) => id);

/** What an administrator presets; a preset that cannot be used is told, and none of it applied. */
async function readPreset(): Promise<Result<StatedPolicy>> {
  const preset = await readManaged('policy');
  return preset === undefined ? ok({}) : statedPolicy(preset, RULES);
}

export const policy = (): Promise<Result<Policy>> => stored(readPolicy);

/** Saves what a person decided; what is preset stays as it is. */
export async function changePolicy(changed: Policy): Promise<Result<null>> {
  const preset = await readPreset();
  const settled = preset.ok ? { ...changed, ...preset.value } : changed;
  return done((db) => savePolicy(db, settled));
}

export async function presetReport(): Promise<Result<PresetReport>> {
  const preset = await readPreset();
  return ok(
    preset.ok
      ? { locked: Object.keys(preset.value), problem: null }
      : { locked: [], problem: preset.problem.text },
  );
}

/** Makes what is preset a version of the policy, once: every decision cites the version it follows. */
export async function applyPreset(): Promise<void> {
  const preset = await readPreset();
  if (!preset.ok || Object.keys(preset.value).length === 0) return;
  const applied = await stored((db) => savePreset(db, preset.value));
  if (applied.ok && applied.value) tellChanged();
}

import { ENTITY_NAMES } from '@/lib/domain/entity';
import type { History } from '@/lib/domain/history';
import type { At } from '@/lib/domain/time';
import { sampleWorkspace } from '@/lib/sources/sample/workspace';
import { takeIn } from '@/lib/unify/take-in';
import { sampleSource } from '@/test/helpers/source-config';

const SOURCE = sampleSource();

/** The sample programme as a history, with what was planted in it. */
export function sampleHistory(seed: number, now: At) {
  const { rows, truths } = sampleWorkspace({ seed, now });
  const history = Object.fromEntries(
    ENTITY_NAMES.map((name) => [name, takeIn(SOURCE, name, rows[name] ?? [], 1, now).kept]),
  ) as unknown as History;
  return { history, truths };
}

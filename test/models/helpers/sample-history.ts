import { ENTITY_NAMES } from '@/lib/domain/entity';
import type { History } from '@/lib/domain/history';
import type { SourceConfig } from '@/lib/domain/source';
import type { At } from '@/lib/domain/time';
import { sampleWorkspace } from '@/lib/sources/sample/workspace';
import { takeIn } from '@/lib/unify/take-in';

const SOURCE: SourceConfig = {
  id: 'sample',
  kind: 'sample',
  name: 'Sample',
  space: 'sample',
  mapping: {},
  settings: {},
  createdAt: 0,
};

/** The sample programme as a history, with what was planted in it. */
export function sampleHistory(seed: number, now: At) {
  const { rows, truths } = sampleWorkspace({ seed, now });
  const history = Object.fromEntries(
    ENTITY_NAMES.map((name) => [name, takeIn(SOURCE, name, rows[name] ?? [], 1, now).kept]),
  ) as unknown as History;
  return { history, truths };
}

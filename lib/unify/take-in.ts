import type { Entities, EntityName } from '@/lib/domain/entity';
import {
  type IntakeReport,
  MOST_REFUSALS,
  type RawRow,
  type Refusal,
  type SourceConfig,
} from '@/lib/domain/source';
import type { At } from '@/lib/domain/time';
import { columnsOf } from './columns';
import { ENTITY_SHAPES } from './entities';
import { mergeTwins } from './merge-twins';
import type { PartnerDirectory } from './partner-directory';
import { rowReader } from './row-reader';

/**
 * Turns rows of a source into entities: mapped, cleaned and with ids of the source's space. A row
 * that cannot be read is refused with its reason and never stops the rest.
 *
 * @param firstRow 1-based number of the first of these rows in its file or run
 * @param partners finds partners that rows give by name; without it all are taken for ids
 * @param now stands for `updatedAt` where a row does not say when it changed
 */
export function takeIn<Name extends EntityName>(
  config: SourceConfig,
  entity: Name,
  rows: readonly RawRow[],
  firstRow: number,
  now: At,
  partners: PartnerDirectory | null = null,
): { kept: Entities[Name][]; report: IntakeReport } {
  const shape = ENTITY_SHAPES[entity];
  const reader = rowReader(columnsOf(config, entity, rows), config, now, partners);
  const read: Entities[Name][] = [];
  const refusals: Refusal[] = [];
  let refused = 0;

  rows.forEach((row, index) => {
    reader.begin(row);
    const noun = shape.read(reader);
    const fault = reader.fault();
    if (!fault) {
      read.push(noun);
      return;
    }
    refused += 1;
    if (refusals.length < MOST_REFUSALS) {
      refusals.push({ entity, row: firstRow + index, ...fault });
    }
  });

  const kept = mergeTwins(read);
  return {
    kept,
    report: {
      read: rows.length,
      kept: kept.length,
      merged: read.length - kept.length,
      refused,
      refusals,
    },
  };
}

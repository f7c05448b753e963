import type { Model } from '@/lib/domain/model';
import { filterName } from '@/lib/domain/model-part';
import type { ScoreKind } from '@/lib/domain/score';
import { keyPart } from '@/lib/domain/text';
import type { Tone } from '../../parts/Tag';
import type { Format } from '../../state/format';

export const STATUS_TONES: Readonly<Record<Model['status'], Tone>> = {
  serving: 'good',
  retired: 'plain',
  refused: 'warn',
};

/** What tells a model from the others in an address. */
export const modelKey = ({ kind, part }: Pick<Model, 'kind' | 'part'>): string => part?.id ?? kind;

/** Key of a model's name. */
export const kindName = (kind: ScoreKind): string => `optionsModel_${keyPart(kind)}`;

/** “Deal score · EMEA”: what it foretells, and for which part of the records where not for all. */
export const modelName = ({ kind, part }: Pick<Model, 'kind' | 'part'>, t: Format['t']): string =>
  part ? `${t(kindName(kind))} · ${filterName(part.filter)}` : t(kindName(kind));

import type { Model } from '@/lib/domain/model';
import type { ScoreKind } from '@/lib/domain/score';
import type { Tone } from '../../parts/Tag';

export const STATUS_TONES: Readonly<Record<Model['status'], Tone>> = {
  serving: 'good',
  retired: 'plain',
  refused: 'warn',
};

/** Key of a model's name. */
export const kindName = (kind: ScoreKind): string => `optionsModel_${kind.replaceAll('-', '_')}`;

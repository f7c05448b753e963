import type { Band } from '@/lib/domain/score';
import type { Tone } from '../parts/Tag';

/** The look and the words of a band. The word is always shown: colour alone says nothing. */
export const BANDS: Readonly<Record<Band, { readonly tone: Tone; readonly key: string }>> = {
  strong: { tone: 'good', key: 'panelBandStrong' },
  fair: { tone: 'info', key: 'panelBandFair' },
  'at-risk': { tone: 'warn', key: 'panelBandAtRisk' },
  weak: { tone: 'bad', key: 'panelBandWeak' },
};

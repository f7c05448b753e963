import { describe, expect, it } from 'vitest';
import { evidence } from '@/components/panel/evidence';
import { gateOf, type ScoreKind } from '@/lib/domain/score';
import { english } from '@/test/helpers/english';
import { priorInsights } from '../fixtures/insights';

const wordsOf = (kind: ScoreKind, cases: number): string => {
  const { score } = priorInsights;
  if (!score) throw new Error('no score');
  return evidence({ ...score, kind, gate: gateOf(cases, 0) })
    .map(english.text)
    .join(' ');
};

describe('what a rule of thumb says it lacks', () => {
  it.each([
    ['deal-win', 'no closed deals yet'],
    ['partner-target', 'Add revenue by partner and month'],
    ['partner-churn', 'no partner quarters yet'],
    ['recruit', 'Add revenue by partner and month'],
  ] as const)('%s, where there is nothing at all: %s', (kind, words) => {
    expect(wordsOf(kind, 0)).toContain(words);
    expect(wordsOf(kind, 0)).not.toMatch(/only|\b0\b/);
  });

  it('counts what there is', () => {
    expect(wordsOf('deal-win', 1)).toContain('only 1 closed deal so far');
    expect(wordsOf('partner-churn', 3)).toContain('only 3 partner quarters so far');
  });
});

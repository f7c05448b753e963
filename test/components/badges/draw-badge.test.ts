// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { drawBadge } from '@/components/badges/draw-badge';
import type { Badge } from '@/lib/domain/badge';
import { english } from '@/test/helpers/english';

const chip = (badge: Badge | null) => drawBadge(badge, english);
const words = (badge: Badge | null) => chip(badge).querySelector('.unseen')?.textContent;

describe('a badge', () => {
  it('says in words what it shows in colour', () => {
    expect(words({ score: { points: 72, band: 'fair' }, conflicts: 2, worst: 'block' })).toBe(
      'Score 72, Fair. 2 conflicts, worst: blocks.',
    );
    expect(words({ score: { points: 18, band: 'weak' }, conflicts: 0, worst: null })).toBe(
      'Score 18, Weak.',
    );
    expect(words({ score: null, conflicts: 1, worst: 'info' })).toBe(
      '1 conflict, worst: good to know.',
    );
  });

  it('shows number and mark, the mark of another shape for each severity', () => {
    const shapes = (['block', 'warn', 'info'] as const).map((worst) =>
      chip({ score: { points: 7, band: 'weak' }, conflicts: 1, worst })
        .querySelector('path')
        ?.getAttribute('d'),
    );
    expect(new Set(shapes).size).toBe(3);
    expect(
      chip({ score: { points: 7, band: 'weak' }, conflicts: 0, worst: null }).textContent,
    ).toContain('7');
  });

  it('of a person’s own number tells the model’s, too, and is drawn as none of a band', () => {
    const own = {
      score: { points: 81, band: 'strong', model: 50 },
      conflicts: 0,
      worst: null,
    } as const;
    expect(words(own)).toBe('You say 81 · model says 50.');
    expect(chip(own).querySelector('b')?.textContent).toBe('81');
    expect(chip(own).querySelector('.dot')?.className).toBe('dot plain');
  });

  it('of nothing is empty, and of the same size', () => {
    expect(chip(null).childNodes).toHaveLength(0);
    expect(chip(null).className).toBe('pl badge');
  });
});

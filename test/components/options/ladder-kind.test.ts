import { describe, expect, it } from 'vitest';
import { ladder } from '@/components/options/ladder-kind';
import { DEFAULT_POLICY } from '@/lib/domain/policy';
import { english } from '../../helpers/english';

const kind = ladder(3, 20, 3650);
const wordsOf = (typed: string): string => {
  const read = kind.read(typed);
  return read.ok ? 'fine' : english.text(read.wrong);
};

describe('the ladder as it is typed', () => {
  it('is one step a line, and comes back as it went in', () => {
    expect(kind.write(DEFAULT_POLICY.ladder)).toBe(
      'managers, 48 h\ndeal-desk, 48 h\nexecutive, 5 d',
    );
    expect(kind.read(kind.write(DEFAULT_POLICY.ladder))).toEqual({
      ok: true,
      value: DEFAULT_POLICY.ladder,
    });
  });

  it.each([
    ['Deal Desk , Ines Roth,48H', { who: 'deal-desk', person: 'Ines Roth', within: 48 }],
    ['executive, , 2 d', { who: 'executive', person: null, within: 2, unit: 'business-days' }],
    ['executive, Roth, Ines, 2 d', { person: 'Roth, Ines' }],
    ['managers, 3650 h', { who: 'managers', within: 3650 }],
  ])('“%s”', (typed, step) => {
    const read = kind.read(typed);
    expect(read).toMatchObject({ ok: true, value: [step] });
    expect(read.ok && kind.read(kind.write(read.value))).toEqual(read);
  });

  it('may be empty', () => {
    expect(kind.read(' \n')).toEqual({ ok: true, value: [] });
  });

  it.each([
    'boss, 48 h',
    'managers',
    'managers, 48',
    'managers, 0 h',
    'managers, 3651 h',
    '48 h',
    'managers, -1 d',
    'managers, 48 h, Ines',
  ])('“%s” is none, and it is said what one is', (typed) => {
    expect(wordsOf(`executive, 5 d\n${typed}`)).toMatch(
      /^Line 2: Please enter who \(managers, deal-desk, executive\)/,
    );
  });

  it('has its limits', () => {
    expect(wordsOf(`managers, ${'x'.repeat(21)}, 1 h`)).toContain('At most 20 letters');
    expect(wordsOf('managers, 1 h\nmanagers, 2 h\nmanagers, 3 h\nmanagers, 4 h')).toContain(
      'Too many: at most 3',
    );
  });
});

import { describe, expect, it } from 'vitest';
import { SEVERITIES } from '@/lib/domain/insights';
import { CONFLICT_RULES } from '@/lib/insights/conflicts';

/** That each rule has its file, line and test is checked in test/structure/registries.test.ts. */
describe('the registry of conflict rules', () => {
  it('numbers each as the catalogue does, once', () => {
    const codes = CONFLICT_RULES.map(({ code }) => code);
    expect(codes.filter((code) => !/^C\d\d$/.test(code))).toEqual([]);
    expect(new Set(codes).size).toBe(codes.length);
    const first = ['C01', 'C02', 'C03', 'C04', 'C05', 'C08', 'C11', 'C25', 'C26', 'C43'];
    expect(codes).toEqual(expect.arrayContaining(first));
  });

  it('goes by precedence: exclusions, approved claims, the race, then what needs an eye', () => {
    const ids = CONFLICT_RULES.map(({ id }) => id);
    expect(ids.slice(0, 3)).toEqual([
      'named-account',
      'claimed-by-other',
      'competing-registration',
    ]);
    expect(CONFLICT_RULES.every(({ severity }) => SEVERITIES.includes(severity))).toBe(true);
  });
});

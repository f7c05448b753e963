import { describe, expect, it } from 'vitest';
import { SEVERITIES } from '@/lib/domain/insights';
import { CONFLICT_RULES } from '@/lib/insights/conflicts';

/** That each rule has its file, line and test is checked in test/structure/registries.test.ts. */
describe('the registry of conflict rules', () => {
  it('numbers each as the catalogue does, once', () => {
    const codes = CONFLICT_RULES.map(({ code }) => code);
    expect(codes.filter((code) => !/^C\d\d$/.test(code))).toEqual([]);
    expect(new Set(codes).size).toBe(codes.length);
    const catalogue = Array.from({ length: 43 }, (_, index) => `C${`0${index + 1}`.slice(-2)}`);
    expect([...codes].sort()).toEqual(catalogue);
  });

  it('goes by precedence: exclusions, approved claims, the race, then what needs an eye', () => {
    const codes = CONFLICT_RULES.map(({ code }) => code);
    const stages = [['C20', 'C18', 'C11'], ['C01'], ['C02'], ['C08'], ['C06'], ['C04'], ['C05']];
    const places = stages.map((stage) => stage.map((code) => codes.indexOf(code)));
    for (const [index, next] of places.slice(1).entries()) {
      expect(Math.min(...next)).toBeGreaterThan(Math.max(...(places[index] ?? [])));
    }
    expect(CONFLICT_RULES.every(({ severity }) => SEVERITIES.includes(severity))).toBe(true);
  });

  it('blocks by itself on a claim only', () => {
    const blocking = CONFLICT_RULES.filter(({ severity }) => severity === 'block');
    expect(blocking.map(({ code }) => code).sort()).toEqual(['C01', 'C03']);
  });
});

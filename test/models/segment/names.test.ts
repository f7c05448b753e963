import { describe, expect, it } from 'vitest';
import type { Trait } from '@/lib/domain/segment';
import { say } from '@/lib/domain/text';
import { actionFor } from '@/models/segment/actions';
import { namesOf } from '@/models/segment/names';
import { english } from '@/test/helpers/english';

const trait = (feature: string, lift: number): Trait => ({ feature, label: say(feature), lift });
const named = (...groups: Trait[][]) =>
  namesOf(groups, (feature) =>
    feature === 'registrations' ? 'count' : feature === 'France' ? 'level' : 'amount',
  ).map((name) => english.text(name));

describe('namesOf', () => {
  it('says what distinguishes a segment, strongest first', () => {
    expect(
      named([trait('revenue', 1.4), trait('registrations', -0.8), trait('growth', 0.1)]),
    ).toEqual(['High revenue, few registrations']);
    expect(named([trait('France', 1.2), trait('revenue', -1)])).toEqual([
      'Mostly France, low revenue',
    ]);
  });

  it('calls a segment without marks by what it is', () => {
    expect(named([trait('revenue', 0.2)], [trait('revenue', 1)])).toEqual([
      'Close to the average',
      'High revenue',
    ]);
  });

  it('tells namesakes apart by their next trait, and else by number', () => {
    expect(
      named(
        [trait('revenue', 2), trait('growth', 1), trait('registrations', 0.5)],
        [trait('revenue', 1), trait('growth', 0.9), trait('registrations', -0.5)],
      ),
    ).toEqual([
      'High revenue, high growth, many registrations',
      'High revenue, high growth, few registrations',
    ]);
    expect(named([trait('revenue', 2)], [trait('revenue', 1)])).toEqual([
      'High revenue',
      'High revenue (2)',
    ]);
  });
});

describe('actionFor', () => {
  it('follows the clearest fit, and asks for a goal where nothing stands out', () => {
    const words = (...traits: Trait[]) => english.text(actionFor(traits));
    expect(words(trait('revenue', 1), trait('growth', -1))).toMatch(/falling/);
    expect(words(trait('registrations', 1), trait('win-rate', -1))).toMatch(/^Help them win/);
    expect(words(trait('revenue', 0.1))).toMatch(/goal/);
  });
});

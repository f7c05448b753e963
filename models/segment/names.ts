import type { Trait } from '@/lib/domain/segment';
import { say, type Text } from '@/lib/domain/text';

/** From how many standard deviations on a difference is worth a word. */
const WORTH_A_WORD = 0.3;

const USUAL_TRAITS = 2;
const MOST_TRAITS = 4;

/** What is said of a trait: at the start of a name, and further on. */
const WORDS = {
  high: ['segmentHigh', 'segmentAndHigh'],
  low: ['segmentLow', 'segmentAndLow'],
  many: ['segmentMany', 'segmentAndMany'],
  few: ['segmentFew', 'segmentAndFew'],
  mostly: ['segmentMostly', 'segmentAndMostly'],
  rarely: ['segmentRarely', 'segmentAndRarely'],
} as const;

/** Amounts and rates are high or low, things are many or few, levels of a category often or rare. */
export type TraitKind = 'amount' | 'count' | 'level';

/**
 * A name for each group from what distinguishes it: “High revenue, few registrations”. Groups
 * that would be called the same are told apart by their next traits.
 *
 * @param traits of each group, strongest first
 */
export function namesOf(
  traits: readonly (readonly Trait[])[],
  kindOf: (feature: string) => TraitKind,
): readonly Text[] {
  const telling = traits.map((all) => all.filter(({ lift }) => Math.abs(lift) >= WORTH_A_WORD));
  let names: Text[] = [];
  for (let length = USUAL_TRAITS; length <= MOST_TRAITS; length++) {
    names = telling.map((group) => nameOf(group.slice(0, length), kindOf));
    if (new Set(names.map((name) => JSON.stringify(name))).size === names.length) return names;
  }
  return names.map((name, i) => {
    const twins = names
      .slice(0, i)
      .filter((other) => JSON.stringify(other) === JSON.stringify(name));
    return twins.length > 0 ? say('segmentNumbered', name, twins.length + 1) : name;
  });
}

function nameOf(traits: readonly Trait[], kindOf: (feature: string) => TraitKind): Text {
  const [first, ...others] = traits.map((trait, i) =>
    phraseOf(trait, kindOf(trait.feature), i > 0),
  );
  if (!first) return say('segmentAverage');
  return others.reduce((name, phrase) => say('segmentNameAnd', name, phrase), first);
}

function phraseOf({ label, lift }: Trait, kind: TraitKind, isFurther: boolean): Text {
  const words = {
    amount: lift > 0 ? WORDS.high : WORDS.low,
    count: lift > 0 ? WORDS.many : WORDS.few,
    level: lift > 0 ? WORDS.mostly : WORDS.rarely,
  }[kind];
  return say(words[isFurther ? 1 : 0], label);
}

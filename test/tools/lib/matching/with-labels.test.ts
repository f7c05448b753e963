import { describe, expect, it } from 'vitest';
import { profileOf } from '@/lib/matching/company';
import { chanceFrom } from '@/tools/lib/matching/invent';
import { withLabels } from '@/tools/lib/matching/with-labels';

const WORDS = ['Zaltrixo', 'Brumvale', 'Kestrion', 'Ordwick', 'Pellanor', 'Quintessa'];

/** Three records each of so many companies; those of one share a telephone, all share a word. */
const records = WORDS.flatMap((word, company) =>
  ['Centre', 'Day Centre', 'Centre North'].map((rest, at) => ({
    label: word,
    profile: profileOf({
      id: `${company}-${at}`,
      name: `Contoso ${word} ${rest}`,
      domains: [],
      phone: `555010${company}`,
      city: null,
      country: null,
    }),
  })),
);
const profiles = records.map(({ profile }) => profile);

describe('withLabels', () => {
  it('finds what the fields tell', () => {
    expect(
      withLabels(
        profiles,
        records.map(({ label }) => label),
      ),
    ).toEqual({ precision: 1, recall: 1, f1: 1 });
  });

  it('finds little where the labels are drawn by lot', () => {
    const { below } = chanceFrom(7);
    const drawn = records.map(() => `${below(WORDS.length)}`);
    expect(withLabels(profiles, drawn).f1).toBeLessThan(0.7);
  });

  it('counts a pair that no search brings together as missed', () => {
    const strangers = ['Aldermoor', 'Vexbury'].map((name) =>
      profileOf({ id: name, name, domains: [], phone: null, city: null, country: null }),
    );
    expect(withLabels(strangers, ['one', 'one'])).toMatchObject({ recall: 0, f1: 0 });
  });
});

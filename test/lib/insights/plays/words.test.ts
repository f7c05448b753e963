import { expect, it } from 'vitest';
import { WORDS } from '@/test/helpers/english';

const said = Object.entries(WORDS).filter(([key]) => /^(play|conflict)[A-Z]/.test(key));

/** The screen joins titles, reasons and effects, so none of them may bring its own full stop. */
it('every title, reason and effect is one phrase without a full stop', () => {
  expect(said.length).toBeGreaterThan(60);
  expect(said.filter(([, words]) => /[.!?](\s|$)/.test(words))).toEqual([]);
});

it('every reason and effect begins with a capital letter, a figure or a value', () => {
  expect(said.filter(([, words]) => !/^[\p{Lu}\d$“]/u.test(words))).toEqual([]);
});

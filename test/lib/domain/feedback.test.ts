import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { feedbackSubject, matchedIds, matchSubject } from '@/lib/domain/feedback';
import { LONGEST_SUBJECT } from '@/lib/domain/limits';
import { pageSchemas } from '@/lib/messages/schemas';

const id = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 20_000 }),
  fc.nat(20_000).map((length) => '🏭'.repeat(length / 2)),
);
const typed = (name: string): string => `typed:${name}, , `;

describe('what feedback is about', () => {
  it('is never longer than the background takes', () => {
    fc.assert(
      fc.property(id, id, (a, b) => {
        for (const subject of [feedbackSubject(`x${a}`), matchSubject(a, b)]) {
          expect(subject.length).toBeLessThanOrEqual(LONGEST_SUBJECT);
          expect(subject.isWellFormed()).toBe(true);
        }
      }),
    );
  });

  it('is as it was before there was a bound, wherever it fits', () => {
    const name = 'x'.repeat(LONGEST_SUBJECT - typed('').length - 'atomic:4|'.length);
    expect(matchSubject(typed(name), 'atomic:4')).toBe(`atomic:4|${typed(name)}`);
    expect(feedbackSubject(name)).toBe(name);
  });

  it('tells long names apart by all of their letters, whoever comes first', () => {
    const name = 'x'.repeat(10_000);
    const subject = matchSubject(typed(name), 'atomic:4');
    expect(subject).toBe(matchSubject('atomic:4', typed(name)));
    expect(subject).not.toBe(matchSubject('atomic:4', typed(`${name}y`)));
    expect(feedbackSubject(name)).not.toBe(feedbackSubject(`${name}y`));
  });

  it('of a name of 10,000 letters is taken, and its companies can be told', () => {
    const subject = matchSubject(typed('Contoso '.repeat(1_250)), typed('Kontoso '.repeat(1_250)));
    const remark = { kind: 'match', subject, verdict: 'not-same' };
    expect(pageSchemas['feedback/give']().safeParse(remark).success).toBe(true);
    const [first, second] = matchedIds(subject);
    expect(first).toMatch(/^typed:Contoso Contoso .+…\w+$/);
    expect(second).toMatch(/^typed:Kontoso Kontoso .+…\w+$/);
  });
});

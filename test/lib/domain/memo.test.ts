import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { memoAskOf, memoHash } from '@/lib/domain/memo';

describe('the address of a memo', () => {
  it('leads back to what it asks for, whatever stands in an id', () => {
    const subject = fc.constantFrom('deal', 'partner', 'account');
    const id = fc.string({ unit: 'grapheme' });
    fc.assert(
      fc.property(fc.record({ subject, subjectId: id, conflictId: id }), (ask) => {
        expect(memoAskOf(memoHash(ask as never))).toEqual(ask);
      }),
    );
  });

  it('that is not well formed asks for a conflict that there is not', () => {
    expect(memoAskOf('#/deal/%E0%A4%A/x')).toEqual({
      subject: 'deal',
      subjectId: '',
      conflictId: 'x',
    });
    expect(memoAskOf('')).toEqual({ subject: 'deal', subjectId: '', conflictId: '' });
  });
});

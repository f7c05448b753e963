import { expect, it } from 'vitest';
import { surveyOf } from '@/lib/unify/survey';

it('adds up what the parts of a file prove', () => {
  const survey = surveyOf('deals', ['Created', 'Closed', 'Amount']);
  survey.add([{ Created: '03/04/2026', Closed: '13/04/2026', Amount: '1.234' }]);
  survey.add([{ Created: '25/04/2026', Closed: '04/13/2026', Amount: '1.234,50' }]);
  expect(survey.hints()).toEqual({
    'deals.Created': { dateOrder: 'dmy', decimalMark: null },
    // Both orders are proved: then neither is.
    'deals.Closed': { dateOrder: null, decimalMark: null },
    'deals.Amount': { dateOrder: null, decimalMark: ',' },
  });
});

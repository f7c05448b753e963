import { expect, it } from 'vitest';
import { surveyOf } from '@/lib/unify/survey';

it('adds up what the parts of a file prove', () => {
  const survey = surveyOf('deals', ['Created', 'Closed', 'Amount']);
  survey.add([{ Created: '03/04/2026', Closed: '13/04/2026', Amount: '1.234' }]);
  survey.add([{ Created: '25/04/2026', Closed: '04/13/2026', Amount: '1.234,50' }]);
  expect(survey.hints()).toMatchObject({
    'deals.Created': { dateOrder: 'dmy' },
    // Both orders are proved: then neither is.
    'deals.Closed': { dateOrder: null },
    'deals.Amount': { decimalMark: ',' },
  });
});

it('lets the columns of a file speak for one another, while they agree', () => {
  const survey = surveyOf('deals', ['Created', 'Closed']);
  survey.add([{ Created: '03/04/2026', Closed: '13/04/2026' }]);
  expect(survey.hints()).toMatchObject({ 'deals.Created': { dateOrder: 'dmy' } });
  survey.add([{ Created: '03/04/2026', Closed: '04/13/2026' }]);
  expect(survey.hints()).toMatchObject({ 'deals.Created': { dateOrder: null } });
});

it('has nothing to say of a file without columns', () => {
  expect(surveyOf('deals', []).hints()).toEqual({});
});

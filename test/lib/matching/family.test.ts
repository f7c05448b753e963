import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { matchSubject } from '@/lib/domain/feedback';
import { type Company, profileOf } from '@/lib/matching/company';
import { judgeProfiles, type Verdicts } from '@/lib/matching/match';
import { PRIOR_MODEL } from '@/lib/matching/model';
import { anyText } from './any-text';
import { company } from './company';

const judge = (first: Company, second: Company, verdicts: Verdicts = new Map()) =>
  judgeProfiles(profileOf(first), profileOf(second), verdicts);

const at = (...domains: string[]) => ({ domains });

describe('one family', () => {
  it.each([
    ['Contoso Holding', 'Contoso Logistics GmbH'],
    ['Contoso Group', 'Contoso Foods Ltd'],
    ['Contoso Deutschland GmbH', 'Contoso France SA'],
    ['Contoso', 'Contoso Ireland'],
    ['Contoso Logistics Hldgs', 'Contoso Steel'],
  ])('by brand: %s and %s', (first, second) => {
    expect(judge(company(first), company(second))).toMatchObject({
      outcome: 'family',
      family: { ground: 'brand' },
    });
  });

  it.each([
    ['Zaltrixo Foods, a Contoso company', 'Contoso Inc.'],
    ['Zaltrixo Foods (part of the Contoso Group)', 'Contoso Group'],
    ['Zaltrixo – subsidiary of Contoso AG', 'Contoso'],
    ['Zaltrixo, a Contoso company', 'Fabrikam, a Contoso business'],
  ])('by what the name says: %s and %s', (first, second) => {
    expect(judge(company(first), company(second)).family?.ground).toBe('name');
  });

  it('by one web domain under two names', () => {
    const judged = judge(company('Contoso', at('contoso.com')), company('Fab', at('contoso.com')));
    expect(judged).toMatchObject({ outcome: 'family', family: { ground: 'domain' } });
    expect(judged.match.decision).toBe('check');
  });

  it('by the records, before what looks alike', () => {
    const head = company('Contoso', at('contoso.com'));
    const part = company('Contoso', { domains: ['contoso.com'], parentId: head.id });
    const sister = company('Zaltrixo', { parentId: head.id });
    expect(judge(head, part)).toMatchObject({ outcome: 'family', family: { ground: 'record' } });
    expect(judge(part, sister).family?.ground).toBe('record');
  });

  it('by the D-U-N-S number of the group', () => {
    const head = company('Contoso', { duns: '150483782' });
    const part = company('Zaltrixo', { duns: '804735132', groupDuns: '150483782' });
    const stranger = company('Fabrikam', { duns: '123456789' });
    expect(judge(head, part).family?.ground).toBe('group-number');
    expect(judge(part, stranger).outcome).toBe('none');
    expect(judge(head, stranger).outcome).toBe('none');
  });
});

describe('no family', () => {
  it.each([
    ['one company', 'Contoso GmbH', 'CONTOSO', 'same'],
    ['group or one company: a person should look', 'Contoso', 'Contoso Group', 'check'],
    ['two trades and no group', 'Contoso Logistics', 'Contoso Foods', 'none'],
    ['two groups', 'Contoso Group', 'Fabrikam Group', 'none'],
    ['no brand', 'German Logistics Holding', 'French Logistics Group', 'none'],
    ['no parent, a name of its own', 'Once Upon a Child Company', 'Child', 'none'],
  ])('%s', (_case, first, second, outcome) => {
    expect(judge(company(first), company(second)).outcome).toBe(outcome);
  });

  it('where the web domains are those of namesakes', () => {
    const first = company('Delta Holding', at('delta-house.org'));
    const second = company('Delta Foods', at('tastydelta.com'));
    expect(judge(first, second).outcome).toBe('none');
  });

  it('where every other name carries the brand', () => {
    const frequencies = { records: 1_000, of: () => 100 };
    const [first, second] = ['Alpha Holding', 'Alpha Foods'].map((name) =>
      profileOf(company(name)),
    );
    if (!first || !second) throw new Error('two profiles');
    const model = { ...PRIOR_MODEL, frequencies };
    expect(judgeProfiles(first, second, new Map(), model).outcome).toBe('none');
    expect(judgeProfiles(first, second, new Map()).outcome).toBe('family');
  });

  it('where a person said they are not the same, unless it is written down', () => {
    const first = company('Contoso Holding', at('contoso.com'));
    const second = company('Zaltrixo', at('contoso.com'));
    const said: Verdicts = new Map([[matchSubject(first.id, second.id), 'not-same']]);
    expect(judge(first, second, said).outcome).toBe('none');
    expect(judge(first, { ...second, parentId: first.id }, said).outcome).toBe('family');
  });
});

describe('laws', () => {
  const words = [
    'Contoso',
    'Zaltrixo',
    'Group',
    'Holding',
    'France',
    'Foods',
    ', a Contoso company',
  ];
  const name = fc.oneof(
    fc.array(fc.constantFrom(...words), { maxLength: 4 }).map((each) => each.join(' ')),
    anyText(40),
  );
  const anyCompany = fc.record({
    id: fc.constantFrom('a', 'b', 'c'),
    name,
    domains: fc.subarray(['contoso.com', 'contoso.de', 'gmail.com']),
    phone: fc.constant(null),
    city: fc.constant(null),
    country: fc.constant(null),
    parentId: fc.constantFrom('a', 'b', null),
  });

  it('is the same both ways, and says why exactly where it is a family', () => {
    fc.assert(
      fc.property(anyCompany, anyCompany, (first, second) => {
        const judged = judge(first, second);
        const back = judge(second, first);
        expect(back.outcome).toBe(judged.outcome);
        expect(back.family?.ground).toBe(judged.family?.ground);
        expect(judged.family !== null).toBe(judged.outcome === 'family');
      }),
    );
  });
});

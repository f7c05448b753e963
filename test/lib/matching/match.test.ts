import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { matchSubject } from '@/lib/domain/feedback';
import type { Company } from '@/lib/matching/company';
import { compareCompanies } from '@/lib/matching/match';
import { LEGAL_FORMS } from '@/lib/matching/words/legal-forms';
import { anyText } from './any-text';
import { company, compare, decisionOn } from './company';

const at = (...domains: string[]) => ({ domains });

describe('initials', () => {
  it.each([
    ['NRC', 'National Research Corp'],
    ['NRB Bank', 'North River Basin'],
  ])('%s is no sign of %s by itself where the form or more words stand beside', (first, second) => {
    expect(decisionOn(first, second)).toBe('none');
    expect(
      compare(company(first, at('nrx.com')), company(second, at('nrx.com'))).decision,
    ).not.toBe('none');
  });
});

describe('one house and one telephone', () => {
  const place = { phone: '702/382-1600', address: '128 Fremont St.' };

  it('are worth a look where the names share words, be they usual ones', () => {
    const first = company('South Central Services', place);
    expect(compare(first, company('South Central School', place)).decision).toBe('check');
    const elsewhere = company('South Central School', { ...place, address: '90 Mill Road' });
    expect(compare(first, elsewhere).decision).toBe('none');
    expect(
      compare(first, company('South Central School', { address: place.address })).decision,
    ).toBe('none');
  });

  it('are those of two businesses in one hotel where the names share none', () => {
    const first = company('Binions Coffee Shop', place);
    expect(compare(first, company('The Steakhouse', place)).decision).toBe('none');
  });
});

describe('the same company', () => {
  it.each([
    ['Contoso GmbH', 'CONTOSO'],
    ['Contoso Logistics B.V.', 'contoso logistics'],
    ['Société Générale', 'Societe Generale SA'],
    ['Johnson & Johnson', 'Johnson and Johnson, Inc.'],
    ['Data Dog', 'Datadog, Inc.'],
    ['Ørsted A/S', 'Orsted'],
    ['National Bank Ltd', 'The National Bank'],
    ['H&M', 'H & M'],
    ['株式会社コントソ', 'コントソ'],
    ['Intl Business Machines Corp', 'International Business Machines Corporation'],
    ['1st National Bank', 'First National Bank'],
    ['\u202eContoso\u202c', 'Contoso'],
  ])('%s = %s', (first, second) => {
    expect(decisionOn(first, second)).toBe('match');
  });

  it.each([
    [company('Contoso', at('contoso.com')), company('Contoso Ireland', at('www.contoso.com'))],
    [company('Contoso', at('contoso.com')), company('Contso', at('ann@contoso.com'))],
    [
      company('IBM', at('ibm.com')),
      company('International Business Machines', at('https://ibm.com/de')),
    ],
    [
      company('Orrinfield', { city: 'Köln', country: 'DE', phone: '+49 221 555 01 23' }),
      company('Orrinfielde', { city: 'KOLN', country: 'Germany', phone: '0221-5550123' }),
    ],
  ])('more evidence makes sure: $name', (first, second) => {
    expect(compare(first, second).decision).toBe('match');
  });
});

describe('a person should look', () => {
  it.each([
    ['Contoso', 'Contoso Group'],
    ['Contoso', 'Contoso Retail'],
    ['IBM', 'International Business Machines'],
    ['Microsoft', 'Microsfot'],
    ['Müller Bau', 'Mueller Bau'],
  ])('%s ~ %s', (first, second) => {
    expect(decisionOn(first, second)).toBe('check');
  });

  it.each([
    [
      'another name, same domain',
      company('Contoso', at('contoso.com')),
      company('Fabrikam', at('contoso.com')),
    ],
    [
      'same name, another domain',
      company('Contoso', at('contoso.com')),
      company('Contoso', at('zaltrixo.com')),
    ],
    [
      'same name, another country',
      company('Contoso', { country: 'DE' }),
      company('Contoso', { country: 'US' }),
    ],
  ])('%s', (_case, first, second) => {
    expect(compare(first, second).decision).toBe('check');
  });
});

describe('two companies', () => {
  it.each([
    ['Pepsi Group', 'Grouo Holding'],
    ['Pepsi Group', 'Acme Group'],
    ['Contoso Logistics', 'Contoso Foods'],
    ['Contoso Zephyr', 'Contoso Alder'],
    ['Alder Systems International', 'Birk Systems International'],
    ['First National Bank', 'First National Insurance'],
    ['Mattel', 'Martel'],
    ['Chicago Plumbing', 'Chicago Steel'],
    ['Deutsche Bank', 'Deutsche Bahn'],
    ['Contoso 1', 'Contoso 2'],
    ['ABC Ltd', 'ABD Ltd'],
    ['GmbH', 'GmbH'],
    ['Services', 'Services Ltd'],
    ['', ''],
    ['😀', '😀'],
  ])('%s ≠ %s', (first, second) => {
    expect(decisionOn(first, second)).toBe('none');
  });

  it('stay two on one free-mail domain, phone and city', () => {
    const shared = {
      domains: ['gmail.com'],
      phone: '+44 20 7946 0000',
      city: 'London',
      country: 'UK',
    };
    expect(compare(company('Contoso', shared), company('Fabrikam', shared)).decision).toBe('none');
  });

  it('stay two with one name in two countries with two domains', () => {
    const first = company('Contoso', { domains: ['contoso.de'], country: 'DE' });
    const second = company('Contoso', { domains: ['zaltrixo.com'], country: 'US' });
    expect(compare(first, second).decision).toBe('none');
  });
});

describe('a person’s word', () => {
  const first = company('Contoso', at('contoso.com'));
  const second = company('Contoso', at('contoso.com'));
  const third = company('Zaltrixo');

  it('decides at once, whatever the names say', () => {
    const said = (verdict: 'same' | 'not-same', a: Company, b: Company) =>
      compareCompanies(a, b, new Map([[matchSubject(b.id, a.id), verdict]]));
    expect(said('not-same', first, second)).toMatchObject({ decision: 'none', probability: 0 });
    expect(said('same', first, third)).toMatchObject({ decision: 'match', probability: 1 });
  });

  it('holds for its pair alone', () => {
    const verdicts = new Map([[matchSubject(first.id, third.id), 'same' as const]]);
    expect(compareCompanies(second, third, verdicts).decision).toBe('none');
  });
});

describe('laws', () => {
  const words = [
    'Contoso',
    'Fabrikam',
    'Group',
    'Logistics',
    'Ireland',
    'GmbH',
    'Data',
    'Dog',
    'x',
    '',
  ];
  const name = fc.oneof(
    fc.array(fc.constantFrom(...words), { maxLength: 4 }).map((each) => each.join(' ')),
    anyText(30),
  );
  const some = (...values: string[]) => fc.option(fc.constantFrom(...values));
  const anyCompany = fc.record({
    id: fc.uuid(),
    name,
    domains: fc.subarray(['contoso.com', 'contoso.de', 'fabrikam.com', 'gmail.com', '', '@@']),
    phone: some('+49 221 5550123', '0221 5550123', '1', 'call me'),
    city: some('Köln', 'KOLN', 'Bonn', ''),
    country: some('DE', 'Germany', 'US', 'Narnia'),
  });

  it('is the same both ways', () => {
    fc.assert(
      fc.property(anyCompany, anyCompany, (first, second) => {
        const { probability, decision, subject } = compare(first, second);
        expect(compare(second, first)).toMatchObject({ decision, subject });
        expect(compare(second, first).probability).toBeCloseTo(probability, 12);
      }),
    );
  });

  it('keeps a computed probability between 0 and 1, and a match likelier than a check', () => {
    fc.assert(
      fc.property(anyCompany, anyCompany, (first, second) => {
        const { probability, decision } = compare(first, second);
        expect(probability).toBeGreaterThan(0);
        expect(probability).toBeLessThan(1);
        if (decision === 'match') expect(probability).toBeGreaterThanOrEqual(0.95);
        if (decision === 'check') expect(probability).toBeGreaterThanOrEqual(0.5);
      }),
    );
  });

  it('takes a record for itself', () => {
    fc.assert(
      fc.property(anyCompany, (one) => {
        expect(compare(one, { ...one })).toMatchObject({ decision: 'match', probability: 1 });
      }),
    );
  });

  it('takes two records of one telling name for one', () => {
    fc.assert(
      fc.property(anyCompany, (one) => {
        const named = { ...one, name: `Zaltrixo ${one.name}` };
        expect(compare(named, { ...named, id: 'copy' }).decision).toBe('match');
      }),
    );
  });

  it('does not care for case, accents or legal form', () => {
    const forms = [...LEGAL_FORMS];
    fc.assert(
      fc.property(anyCompany, fc.constantFrom(...forms), (one, form) => {
        const other = company('Contoso Fabrik', { country: 'DE' });
        const plain = { ...one, name: 'Contosö Fabrik' };
        const dressed = { ...plain, name: `CONTOSO fábrik ${form}` };
        expect(compare(dressed, other).probability).toBe(compare(plain, other).probability);
      }),
    );
  });

  it('takes a 10,000-character name in its stride', () => {
    const long = company('contoso '.repeat(1_250));
    expect(compare(long, company('fabrikam '.repeat(1_250))).decision).toBe('none');
    expect(compare(long, company('contoso '.repeat(1_251))).decision).toBe('match');
  });
});

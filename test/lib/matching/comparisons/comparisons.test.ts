import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type Company, profileOf } from '@/lib/matching/company';
import { COMPARISONS } from '@/lib/matching/comparisons';
import { NO_FREQUENCIES } from '@/lib/matching/frequencies';
import { evidenceOn } from '@/lib/matching/match';
import { PRIOR_MODEL } from '@/lib/matching/model';
import { WEIGHTS } from '@/lib/matching/weights';
import { company } from '../company';

const comparisonOf = (id: string) => COMPARISONS.flat().find((each) => each.id === id);

const see = (id: string, first: Parameters<typeof company>, second: Parameters<typeof company>) =>
  comparisonOf(id)?.compare(
    profileOf(company(...first)),
    profileOf(company(...second)),
    NO_FREQUENCIES,
  )?.grade;

describe('the registry', () => {
  it('has every comparison once', () => {
    const files = readdirSync('lib/matching/comparisons')
      .map((file) => file.replace('.ts', ''))
      .filter((file) => file !== 'index' && file !== 'contract');
    const ids = COMPARISONS.flat().map(({ id }) => id);
    expect([...ids].sort()).toEqual(files.sort());
  });
});

describe('names', () => {
  it.each([
    ['exact-name', 'Contoso Retail', 'Retail Contoso Ltd', 'name-same'],
    ['exact-name', 'The RealContoso', 'TheRealContoso, Inc.', 'name-same'],
    ['exact-name', 'Contoso', 'Contoso Group', undefined],
    ['exact-name', 'Services', 'Services', undefined],
    ['spelling', 'Fennhollow Concrete', 'Fennhllow Concrete', 'name-misspelt'],
    ['spelling', 'Mattel', 'Martel', 'name-misspelt-short'],
    ['spelling', 'Köhler', 'Koehler', 'name-misspelt'],
    ['spelling', 'Acme', 'Acne', undefined],
    ['spelling', 'Fennhollow Concrete', 'Fennhllow Foods', undefined],
    ['spelling', 'Contoso', 'Contoso', undefined],
    ['name-words', 'Contoso', 'Contoso Group', 'name-same-core'],
    ['name-words', 'Contoso', 'Contoso Ireland', 'name-contained'],
    ['name-words', 'Contoso Retail', 'Contoso Holding', 'name-cousins'],
    ['name-words', 'Contoso', 'Contoso Zephyr', 'name-extended'],
    ['name-words', 'Contoso Foods', 'Contoso Steel', 'name-crossed'],
    ['name-words', 'Contoso Group', 'Fabrikam Group', undefined],
    ['acronym', 'IBM', 'International Business Machines', 'name-acronym'],
    ['acronym', 'NRC Health', 'National Research Corp', 'name-acronym'],
    ['acronym', 'IBM Deutschland', 'International Business Machines Corp.', 'name-acronym'],
    ['acronym', 'NRC Contoso', 'National Research Corp', undefined],
    ['acronym', 'NRB', 'National Research Corp', undefined],
    ['acronym', 'GE', 'General Electric', undefined],
    ['acronym', 'IBM', 'Italian Boat Makers Club', undefined],
    ['different-name', 'Contoso', 'Fabrikam', 'name-different'],
    ['different-name', 'Contoso', 'GmbH', undefined],
    ['different-name', 'South Central Services', 'South Central School', 'name-generic'],
  ])('%s: %s, %s → %s', (id, first, second, grade) => {
    expect(see(id, [first], [second])).toBe(grade);
    expect(see(id, [second], [first])).toBe(grade);
  });
});

describe('what is known beside the name', () => {
  it.each([
    ['web-domain', { domains: ['contoso.com'] }, { domains: ['shop.contoso.com'] }, 'domain-same'],
    ['web-domain', { domains: ['contoso.com'] }, { domains: ['contoso.de'] }, 'domain-sibling'],
    ['web-domain', { domains: ['contoso.com'] }, { domains: ['x.de'] }, 'domain-different'],
    ['web-domain', { domains: ['gmail.com'] }, { domains: ['gmail.com'] }, undefined],
    ['web-domain', { domains: ['contoso.com'] }, {}, undefined],
    ['phone', { phone: '+49 221 5550123' }, { phone: '(0221) 555-0123' }, 'phone-same'],
    ['phone', { phone: '+49 221 5550123' }, { phone: '+49 221 5550124' }, 'phone-near'],
    ['phone', { phone: '+49 221 5550123' }, { phone: '+49 221 5558714' }, 'phone-exchange'],
    ['phone', { phone: '+49 221 5550123' }, { phone: '+49 221 8714400' }, 'phone-different'],
    [
      'phone',
      { phone: '2217000', address: '1 Main Street' },
      { phone: '221-7000', address: '90 Mill Road' },
      'phone-shared',
    ],
    ['address', { address: '12 Main St.' }, { address: '12 main street' }, 'address-same'],
    ['address', { address: '12 Main St.' }, { address: '16 Main St., Suite 4' }, 'address-near'],
    ['address', { address: '12 N Main St.' }, { address: '12 S Main St.' }, 'address-near'],
    ['address', { address: '12 Main St.' }, { address: '12 Mill St.' }, 'address-different'],
    ['address', { address: '12 Main St.' }, { address: '60 Main St.' }, 'address-stretch'],
    ['address', { address: '12 N Main St.' }, { address: '60 S Main St.' }, 'address-different'],
    ['address', { address: '12 Main St.' }, { address: '90 Main St.' }, 'address-different'],
    ['address', { address: '12 Main St.' }, {}, undefined],
    ['postcode', { postcode: '60612-1234' }, { postcode: '60612 1234' }, 'postcode-same'],
    ['postcode', { postcode: 'SW1A 1AA' }, { postcode: 'sw1a1aa' }, 'postcode-same'],
    ['postcode', { postcode: '60612' }, { postcode: '60613' }, 'postcode-different'],
    ['phone', { phone: 'none' }, { phone: 'none' }, undefined],
    ['city', { city: 'Zürich' }, { city: ' ZURICH ' }, 'city-same'],
    ['city', { city: 'Zürich' }, { city: 'Bern' }, 'city-different'],
    ['city', { city: '' }, { city: '' }, undefined],
    ['country', { country: 'Schweiz' }, { country: 'CH' }, 'country-same'],
    ['country', { country: 'AT' }, { country: 'CH' }, undefined],
    ['different-country', { country: 'AT' }, { country: 'CH' }, 'country-different'],
    ['different-country', { country: 'Schweiz' }, { country: 'CH' }, undefined],
    ['different-country', { country: 'AT' }, {}, undefined],
    ['country', { country: 'Narnia' }, { country: 'CH' }, undefined],
  ])('%s: %j, %j → %s', (id, first, second, grade) => {
    expect(see(id, ['Contoso', first], ['Contoso', second])).toBe(grade);
    expect(see(id, ['Contoso', second], ['Contoso', first])).toBe(grade);
  });
});

describe('one domain of several companies', () => {
  const domainOf = (first: string, second: string) =>
    see(
      'web-domain',
      [first, { domains: ['contoso.com'] }],
      [second, { domains: ['contoso.com'] }],
    );

  it.each([
    ['Contoso Sensors France SAS', 'Contoso Sensors India Pvt. Ltd.'],
    ['Contoso Holding', 'Contoso Logistics GmbH'],
    ['Contoso House Maria Zaltrixo', 'Contoso House Lucia Fabrikam'],
  ])('is that of a group where %s and %s each say more than the brand', (first, second) => {
    expect(domainOf(first, second)).toBe('domain-group');
    expect(domainOf(second, first)).toBe('domain-group');
  });

  it.each([
    ['Contoso', 'Contoso Logistics GmbH'],
    ['Contoso Group', 'Contoso Holding AG'],
    ['Contoso Zephyr', 'Contoso'],
    ['Fabrikam Foods', 'Zaltrixo Steel'],
  ])('is that of one company where %s and %s do not', (first, second) => {
    expect(domainOf(first, second)).toBe('domain-same');
  });
});

describe('places', () => {
  const gradesOf = (first: Partial<Company>, second: Partial<Company>) =>
    evidenceOn(
      profileOf(company('Contoso', first)),
      profileOf(company('Contoso', second)),
      PRIOR_MODEL,
    )
      .map(({ grade }) => grade)
      .filter((grade) => /^(postcode|city|country)/.test(grade));

  const bonn = { postcode: '53111', city: 'Bonn', country: 'DE' };

  it.each([
    [bonn, bonn, ['postcode-same']],
    [bonn, { ...bonn, postcode: '53113' }, ['postcode-different']],
    [bonn, { ...bonn, postcode: null }, ['city-same']],
    [bonn, { country: 'DE' }, ['country-same']],
    [bonn, { ...bonn, country: 'AT' }, ['country-different']],
    [bonn, {}, []],
  ])('count once, by what says most: %j, %j → %j', (first, second, grades) => {
    expect(gradesOf(first, second)).toEqual(grades);
    expect(gradesOf(second, first)).toEqual(grades);
  });
});

describe('one number of many records', () => {
  const busy = { records: 400, of: (key: string) => (key === 'p:5550123' ? 20 : 1) };
  const phoneOf = (first: string, second: string) =>
    comparisonOf('phone')?.compare(
      profileOf(company(first, { phone: '555-0123' })),
      profileOf(company(second, { phone: '555-0123' })),
      busy,
    )?.grade;

  it('is a switchboard where the names go apart', () => {
    expect(phoneOf('Contoso House Maria Zaltrixo', 'Contoso House Lucia Fabrikam')).toBe(
      'phone-busy',
    );
  });

  it('is the number of one site where one name holds the other', () => {
    expect(phoneOf('Contoso House', 'Contoso House Maria Zaltrixo')).toBe('phone-same');
  });
});

describe('the weights', () => {
  it('let no single sign but an equal name make a match', () => {
    const alone = Object.entries(WEIGHTS).filter(
      ([grade, weight]) => grade !== 'prior' && WEIGHTS.prior + weight >= Math.log(0.95 / 0.05),
    );
    expect(alone.map(([grade]) => grade)).toEqual(['name-same']);
  });
});

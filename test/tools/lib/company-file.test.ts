import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { readAsked, readCompanies } from '@/tools/lib/matching/company-file';

const folder = mkdtempSync(join(tmpdir(), 'companies-'));
afterAll(() => rmSync(folder, { recursive: true }));

const file = (text: string): string => {
  const path = join(folder, 'f.csv');
  writeFileSync(path, text);
  return path;
};

it('reads columns in any order and case, several domains, and the one of an address', () => {
  const path = file('\uFEFFNAME; Id ;Domain;eMail\r\nContoso ;7; a.de b.de;ann@c.de\r\n');
  expect(readCompanies(path)).toEqual([
    {
      id: '7',
      name: 'Contoso ',
      domains: ['a.de', 'b.de', 'ann@c.de'],
      phone: null,
      address: null,
      postcode: null,
      city: null,
      country: null,
    },
  ]);
});

it('knows columns by what others call them', () => {
  const path = file(
    'Company ID,Company Name,Website,Street,Zip,Town,Billing Country,Telephone,Contact E-Mail\n' +
      '7,Contoso,a.de|b.de,1 Mill Lane,12345,Ulm,DE,0731 123456,x@c.de; y@d.de\n',
  );
  expect(readCompanies(path)).toEqual([
    {
      id: '7',
      name: 'Contoso',
      domains: ['a.de', 'b.de', 'x@c.de', 'y@d.de'],
      phone: '0731 123456',
      address: '1 Mill Lane',
      postcode: '12345',
      city: 'Ulm',
      country: 'DE',
    },
  ]);
});

it.each([
  ['Charity name', 'Town'],
  ['facility_name', 'Ville'],
  ['Raison sociale', 'Ciudad'],
  ['Organisation', 'Città'],
])('takes %s for the name, and %s for the city', (name, city) => {
  const [company] = readCompanies(file(`id;${name};Contact name;${city}\n7;Contoso;Ann;Ulm\n`));
  expect([company?.name, company?.city]).toEqual(['Contoso', 'Ulm']);
});

it('does not choose between two names, or take a person for a company', () => {
  expect(() => readCompanies(file('id,site name,plant name\n1,A,B\n'))).toThrow('no column “name”');
  expect(() => readCompanies(file('id,first_name,Last Name\n1,A,B\n'))).toThrow('column “name”');
});

it('takes no other column for one that has its own name', () => {
  const [company] = readCompanies(
    file('id,name,customer,website,domain\n7,Contoso,Other,x.de,a.de\n'),
  );
  expect([company?.name, company?.domains]).toEqual(['Contoso', ['a.de']]);
});

it('names the column that is not there, and those it knows', () => {
  expect(() => readCompanies(file('key,name\n1,A\n'))).toThrow(/no column “id”\. Known .*phone/);
});

it('lets a registry have a company under several names, but no two questions under one id', () => {
  const path = file('id,name\n7,Contoso\n8,Fabrikam\n7,Contoso Retail\n');
  expect(readCompanies(path)).toHaveLength(3);
  expect(() => readAsked(path)).toThrow('records 1 and 3: both have the id “7”');
  expect(() => readAsked(file('id,name\n7,A\n ,B\n'))).toThrow('record 2: no id');
});

import { describe, expect, it } from 'vitest';
import { ENTITY_NAMES } from '@/lib/domain/entity';
import { sampleWorkspace } from '@/lib/sources/sample/workspace';
import { checkMapping } from '@/lib/unify/check-mapping';
import { filledFields, guessMapping, mappingOf } from '@/lib/unify/guess-mapping';

const table = (name: string, header: string, ...lines: string[]) => {
  const columns = header.split('|');
  const rows = lines.map((line) =>
    Object.fromEntries(line.split('|').map((cell, index) => [columns[index] ?? '', cell])),
  );
  return { name, columns, rows };
};

const pairsOf = (sample: ReturnType<typeof table>) =>
  Object.fromEntries(guessMapping(sample).columns.map(({ field, column }) => [field, column]));

describe('guessMapping', () => {
  it('knows a Salesforce opportunity report', () => {
    const sample = table(
      'report1700000000.csv',
      'Opportunity ID|Opportunity Name|Account ID|Stage|Amount|Close Date|Created Date|Opportunity Owner',
      '0065g00000A1|Vault rollout|0015g00000B2|Closed Won|12000|1/31/2026|11/2/2025|Jo Farrow',
    );
    expect(guessMapping(sample).entity).toBe('deals');
    expect(pairsOf(sample)).toEqual({
      id: 'Opportunity ID',
      name: 'Opportunity Name',
      accountId: 'Account ID',
      stage: 'Stage',
      amount: 'Amount',
      expectedCloseAt: 'Close Date',
      createdAt: 'Created Date',
      ownerName: 'Opportunity Owner',
    });
  });

  it('knows the exports of a German programme', () => {
    const partners = table(
      'Partner.csv',
      'Partner-Nr|Firma|Webseite|Stufe',
      '9001|Nordlicht Systeme GmbH|https://www.nordlicht.example|Gold',
    );
    expect(guessMapping(partners).entity).toBe('partners');
    expect(pairsOf(partners)).toMatchObject({ id: 'Partner-Nr', domains: 'Webseite' });
    const customers = table('Kunden.csv', 'Kundennummer|Firma|PLZ|Ort', '101|Glas Böhm SE|70173|S');
    expect(guessMapping(customers).entity).toBe('accounts');
    expect(pairsOf(customers)).toMatchObject({ id: 'Kundennummer', name: 'Firma' });
    const deals = table(
      'Verkaufschancen.csv',
      'Nr|Bezeichnung|Kunden-ID|Betrag|Erstellt am',
      '20001|Erweiterung|101|46.762,53 €|05.12.2024',
    );
    expect(pairsOf(deals)).toMatchObject({ id: 'Nr', accountId: 'Kunden-ID' });
    const registrations = table(
      'Dealregistrierungen.csv',
      'Registrierungsnummer|Vertriebspartner|Kunde|Status|Eingereicht am|Genehmigt am|Gültig bis',
      'R-0|Harz GmbH|Glas Böhm SE|Genehmigt|05.12.2024|08.12.2024|08.03.2025',
    );
    expect(guessMapping(registrations).entity).toBe('registrations');
    expect(pairsOf(registrations)).toEqual({
      id: 'Registrierungsnummer',
      partnerId: 'Vertriebspartner',
      customerName: 'Kunde',
      state: 'Status',
      submittedAt: 'Eingereicht am',
      decidedAt: 'Genehmigt am',
      expiresAt: 'Gültig bis',
    });
  });

  it('knows a HubSpot company export', () => {
    const sample = table(
      'hubspot-crm-exports-all-companies.csv',
      'Record ID|Company name|Company Domain Name|City|Country/Region|Industry|Number of Employees|Last Modified Date',
      '901|Fenniska|fenniska.example|Graz|Austria|Retail|220|2026-01-05 10:00',
    );
    expect(guessMapping(sample).entity).toBe('accounts');
    expect(pairsOf(sample)).toMatchObject({
      id: 'Record ID',
      name: 'Company name',
      domains: 'Company Domain Name',
      employees: 'Number of Employees',
      updatedAt: 'Last Modified Date',
    });
  });

  it('tells deal registrations from deals by the file name and the columns', () => {
    const sample = table(
      'Deal-Registrations 2026.csv',
      'Registration ID|Partner ID|Customer|Status|Submitted|Expires',
      'R1|12|Fenniska|Approved|2026-01-01|2026-04-01',
    );
    expect(guessMapping(sample).entity).toBe('registrations');
  });

  it('lets values speak against a name', () => {
    const sample = table(
      'deals.csv',
      'id|name|created|closed',
      '1|A|2026-01-01|yes',
      '2|B|2026-01-02|no',
    );
    expect(pairsOf(sample)).not.toHaveProperty('closedAt');
    expect(pairsOf(sample)).toHaveProperty('createdAt', 'created');
  });

  it('looks at the name of the file, not of its folder', () => {
    const sample = table(
      'partners-export/costs.csv',
      'Partner ID|Month|Type|Amount',
      '1|2026-01|mdf|5',
    );
    expect(guessMapping(sample).entity).toBe('costs');
  });

  it('gives each column to one field', () => {
    const sample = table('x.csv', 'Date|Amount|Partner', '2026-01-01|5|12');
    const { columns } = guessMapping(sample);
    expect(new Set(columns.map(({ column }) => column)).size).toBe(columns.length);
  });

  it('does not call a table of something else ours', () => {
    const sample = table('weather.csv', 'Station|Humidity|Wind', 'A|5|7');
    expect(guessMapping(sample)).toMatchObject({ entity: null });
  });

  it('knows every entity of ours by its canonical columns alone', () => {
    const { rows } = sampleWorkspace({ seed: 1, now: Date.UTC(2026, 10, 21) });
    for (const entity of ENTITY_NAMES) {
      const first = rows[entity].slice(0, 50).map((row) => ({ ...row }));
      const columns = Object.keys(first[0] ?? {});
      const guess = guessMapping({ name: 'export.json', columns, rows: first });
      expect(guess.entity).toBe(entity);
      expect(guess.columns.every(({ field, column }) => field === column)).toBe(true);
    }
  });
});

it('leaves fields empty that nobody filled, even if a column has their name', () => {
  expect(mappingOf('revenues', { partnerId: 'Partner', month: 'Month', amount: 'Net' })).toEqual({
    revenues: {
      id: '',
      partnerId: 'Partner',
      month: 'Month',
      amount: 'Net',
      currency: '',
      updatedAt: '',
    },
  });
});

describe('checkMapping', () => {
  const columns = ['Opportunity ID', 'Title', 'Created', 'props'];

  it('is content with what it guessed itself', () => {
    const sample = { ...table('deals.csv', 'Deal ID|Deal name|Create date', '1|A|2026-01-01') };
    const { entity, columns: guessed } = guessMapping(sample);
    expect(entity).toBe('deals');
    expect(
      checkMapping(mappingOf('deals', filledFields(guessed)), 'deals', sample.columns),
    ).toEqual([]);
  });

  it('names the columns that are not there and the fields that are needed', () => {
    const mapping = {
      deals: { id: 'Opportunity ID', name: 'Name', amount: 'props.amount', stage: '' },
    };
    expect(checkMapping(mapping, 'deals', columns)).toEqual([
      { key: 'importUnknownColumn', values: ['Name', 'name'] },
      { key: 'importUnmapped', values: ['createdAt'] },
    ]);
  });
});

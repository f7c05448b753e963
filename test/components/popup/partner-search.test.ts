import { describe, expect, it } from 'vitest';
import { createPartnerSearch } from '@/components/popup/partner-search';
import type { PartnerRow } from '@/lib/domain/overview';
import { partners } from '../fixtures/overview';

const named = (name: string) => ({ ...(partners[0] as PartnerRow), id: name, name });

const search = createPartnerSearch(partners);
const names = (query: string) => search(query).map(({ name }) => name);

describe('partner search', () => {
  it('finds nothing for nothing', () => {
    expect(names('')).toEqual([]);
    expect(names('   ')).toEqual([]);
    expect(names('zzz')).toEqual([]);
  });

  it('puts the better match first', () => {
    expect(names('contoso resell')[0]).toBe('Contoso Resell GmbH');
    expect(names('cloud contoso')[0]).toBe('Contoso Cloud Services');
  });

  it('ignores accents and case, and reads other alphabets', () => {
    expect(names('societe generale')).toEqual(['Société Générale d’Informatique']);
    expect(names('angstrom')).toEqual(['Ångström Nät AB']);
    expect(names('новые')).toEqual(['Новые Системы']);
  });

  it('forgives one slip in a word', () => {
    expect(names('fabrkam')).toEqual(['Fabrikam Cloud']);
  });

  it.each([
    ["o'brien", 'O’Brien Systems'],
    ['obrien', 'O’Brien Systems'],
    ['O’Brien', 'O’Brien Systems'],
    ['AT&T', 'AT&T Resale'],
    ['att', 'AT&T Resale'],
    ['strasse', 'Lange Straße GmbH'],
    ['STRAßE', 'Lange Straße GmbH'],
    ['acme', 'A.C.M.E. Ltd.'],
    ['a.c.m.e', 'A.C.M.E. Ltd.'],
    ['soren', 'Søren Dąbrowski'],
    ['ærø', 'Aeroe Net'],
    ['smith & sons', 'Smith & Sons'],
    ['smith sons', 'Smith & Sons'],
    ['booking com', 'Booking.com'],
    ['한국', '한국 시스템'],
  ])('finds “%s” as %s', (query, name) => {
    const all = [
      'O’Brien Systems',
      'AT&T Resale',
      'Lange Straße GmbH',
      'A.C.M.E. Ltd.',
      'Søren Dąbrowski',
      'Aeroe Net',
      'Smith & Sons',
      'Booking.com',
      '한국 시스템',
    ];
    expect(createPartnerSearch(all.map(named))(query)[0]?.name).toBe(name);
  });

  it('puts names that begin with what was typed first, among however many', () => {
    const many = Array.from({ length: 5000 }, (_, index) => named(`Partner ${index} Nord`));
    const all = [...many, named('Nordwind'), named('NORD Cloud')];
    const found = createPartnerSearch(all)('nord').map(({ name }) => name);
    expect(found.slice(0, 2).sort()).toEqual(['NORD Cloud', 'Nordwind']);
    expect(createPartnerSearch([named('Blue Contoso'), named('Contoso Blue')])('contoso')).toEqual([
      named('Contoso Blue'),
      named('Blue Contoso'),
    ]);
  });

  it('does not trip over signs', () => {
    for (const query of ['(', '[a-', '\\', '*', '$&', '-contoso']) {
      expect(() => names(query)).not.toThrow();
    }
  });

  it('shows fifty of ten thousand', () => {
    const many = Array.from({ length: 10_000 }, (_, index) => ({
      ...(partners[0] as (typeof partners)[number]),
      id: String(index),
      name: `Partner ${index} Systems`,
    }));
    const found = createPartnerSearch(many)('partner 4711');
    expect(found[0]?.name).toBe('Partner 4711 Systems');
    expect(createPartnerSearch(many)('p')).toHaveLength(50);
  });
});

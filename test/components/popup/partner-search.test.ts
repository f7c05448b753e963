import { describe, expect, it } from 'vitest';
import { createPartnerSearch } from '@/components/popup/partner-search';
import { partners } from '../fixtures/overview';

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

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addressOf } from '@/lib/matching/address';
import { fold } from '@/lib/matching/fold';
import { latin } from '@/lib/matching/latin';

describe('latin', () => {
  it.each([
    ['Газпром', 'gazprom'],
    ['Αθήνα', 'athina'],
    ['삼성전자', 'samseongjeonja'],
    ['ながとみ', 'nagatomi'],
    ['ნორვანი', 'norvani'],
    ['کنتوسو', 'kntwsw'],
    ['華為', '華為'],
    ['Contoso 24', 'contoso 24'],
  ])('%s → %s', (text, written) => {
    expect(latin(fold(text))).toBe(written);
  });

  it('is settled after once', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const once = latin(fold(text));
        expect(latin(once)).toBe(once);
      }),
    );
  });
});

describe('addressOf', () => {
  it.each([
    ['8 Sixth St.', 8, '6', null],
    ['245 W. 51St. St.', 245, '51', 'w'],
    ['5445 W North Avenue', 5445, 'north', 'w'],
    ['4753-59 W. Washington', 4753, 'washington', 'w'],
    ['Musterstraße 12a', 12, 'muster', null],
    ['Hayes Center 4859 S. Wabash', 4859, 'wabash', 's'],
    ['2450 Broadway between 90th and 91st Sts.', 2450, 'broadway', null],
    ['219 South Dearborn, Suite 2', 219, 'dearborn', 's'],
  ])('%s', (text, house, street, direction) => {
    expect(addressOf(text)).toEqual({ house, street: [street], direction });
  });

  it('finds no address where there is none', () => {
    expect(addressOf('')).toBeNull();
    expect(addressOf('—')).toBeNull();
  });
});

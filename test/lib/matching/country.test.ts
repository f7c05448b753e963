import { describe, expect, it } from 'vitest';
import { countryCode } from '@/lib/matching/country';

describe('countryCode', () => {
  it.each([
    ['DE', 'DE'],
    ['de', 'DE'],
    ['Germany', 'DE'],
    ['Deutschland', 'DE'],
    ['Allemagne', 'DE'],
    ['UK', 'GB'],
    ['United Kingdom', 'GB'],
    ['U.S.A.', 'US'],
    ['United States', 'US'],
    ['España', 'ES'],
    ['ÖSTERREICH', 'AT'],
    [' Sverige ', 'SE'],
  ])('%s → %s', (text, code) => {
    expect(countryCode(text)).toBe(code);
  });

  it.each(['', 'Narnia', 'D', '🇩🇪', 'constructor', '__proto__'])('none in %j', (text) => {
    expect(countryCode(text)).toBeNull();
  });
});

const RULES: readonly (readonly [RegExp, string])[] = [
  [/ph/g, 'f'],
  [/[ck]h/g, 'h'],
  [/th/g, 't'],
  [/ck|q|c(?![eiy])/g, 'k'],
  [/x/g, 'ks'],
  [/ts|tz|c|z/g, 's'],
  [/w/g, 'v'],
  [/y|j/g, 'i'],
  [/ou/g, 'u'],
  [/(.)\1+/g, '$1'],
];

/** How a Latin word sounds across languages, so that `kontoso` from Контосо meets `contoso`. */
export const soundOf = (word: string): string =>
  RULES.reduce((sound, [pattern, instead]) => sound.replace(pattern, instead), word);

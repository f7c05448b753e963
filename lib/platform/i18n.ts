import { browser } from './browser';

/** The sentence of `_locales` for a key; the key itself where there is none. */
export const translate = (key: string, substitutions: readonly string[]): string =>
  // The generated type lists the keys; here they come as data.
  (browser.i18n.getMessage as (key: string, values: string[]) => string)(key, [...substitutions]) ||
  key;

/** The reader's language, such as `en-GB`. */
export const locale = (): string => browser.i18n.getUILanguage();

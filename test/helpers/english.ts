import { createFormat } from '@/components/state/format';
import type { Translate } from '@/components/state/sentences';
import messages from '@/public/_locales/en/messages.json';

/** Every English sentence by its key. */
export const WORDS: { readonly [key: string]: string } = Object.fromEntries(
  Object.entries(messages).map(([key, { message }]) => [key, message]),
);

/** As browsers do it; a key without a sentence stands for itself. */
export const translate: Translate = (key, values) =>
  WORDS[key]?.replace(/\$(\d)/g, (_, index) => values[Number(index) - 1] ?? '') ?? key;

/** The words of the built extension, for a reader in London. */
export const english = createFormat(translate, 'en-GB', 'UTC');

import { readFileSync } from 'node:fs';
import type { Text, TextValue } from '@/lib/domain/text';

const MESSAGES: { readonly [key: string]: { readonly message: string } } = JSON.parse(
  readFileSync('public/_locales/en/messages.json', 'utf8'),
);

const wordOf = (value: TextValue | undefined): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : '';

/** The English of a text whose values are words. */
export const english = ({ key, values }: Text): string =>
  (MESSAGES[key]?.message ?? key).replace(/\$(\d)/g, (_, place) => wordOf(values[place - 1]));

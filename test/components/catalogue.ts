import { readdirSync, readFileSync } from 'node:fs';
import { createFormat, type Translate } from '@/components/state/format';

const FOLDER = 'tools/locales/en';

const messages = Object.assign(
  {},
  ...readdirSync(FOLDER).map((file) => JSON.parse(readFileSync(`${FOLDER}/${file}`, 'utf8'))),
) as Record<string, string>;

/** The English words as the built extension would show them. */
const translate: Translate = (key, values) =>
  messages[key]?.replace(/\$(\d)/g, (_, index) => values[Number(index) - 1] ?? '') ?? key;

export const english = createFormat(translate, 'en-GB', 'UTC');

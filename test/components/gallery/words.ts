import { createFormat } from '@/components/state/format';

const parts = import.meta.glob<Record<string, string>>('@/tools/locales/en/*.json', {
  eager: true,
  import: 'default',
});
const messages = Object.assign({}, ...Object.values(parts)) as Record<string, string>;

/** The English words of the built extension. Keys of examples are words already. */
export const english = createFormat(
  (key, values) =>
    messages[key]?.replace(/\$(\d)/g, (_, index) => values[Number(index) - 1] ?? '') ?? key,
  'en-GB',
  'UTC',
);

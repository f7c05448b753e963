import { createFormat, type Format } from '@/components/state/format';
import { createReader, readSentences } from '@/components/state/written';
import type { Written } from '@/lib/domain/written';
import { locale, translate } from '@/lib/platform/i18n';

/** Told what was written ahead for an answer, if anything was. */
export type Read = (about: 'record' | 'draft', written: Written | undefined) => void;

/** The words of the panel, read from what the last answers brought with them. */
export function readingFormat(): { readonly format: Format; readonly read: Read } {
  const written = new Map<string, Written>();
  const known = () => [...written.values()];
  const reader = createReader(known, locale());
  return {
    format: createFormat(readSentences(known, translate), locale(), undefined, reader),
    read(about, next) {
      if (next) written.set(about, next);
      else written.delete(about);
    },
  };
}

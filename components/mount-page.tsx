import { type ComponentChildren, render } from 'preact';
import type { Format } from './state/format';
import { FormatContext } from './state/format-context';

/** Puts a page of ours on the screen, in the reader’s own words. */
export function mountPage(page: ComponentChildren, format: Format): void {
  document.documentElement.lang = format.t('localeOfWords');
  render(
    <FormatContext.Provider value={format}>{page}</FormatContext.Provider>,
    document.getElementById('root') as HTMLElement,
  );
}

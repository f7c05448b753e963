import { type RecordRef, sameRecord } from '@/lib/domain/record-ref';

export type OpenPanel = {
  readonly show: (ref: RecordRef) => void;
  readonly close: () => void;
};

/**
 * Follows the page from record to record: one panel while there is one, and one signal per
 * record view, aborted when the page moves on. `open` gets a look at the current signal.
 */
export function followRecords(
  open: (view: () => AbortSignal) => OpenPanel,
): (ref: RecordRef | null) => void {
  let panel: OpenPanel | null = null;
  let shown: RecordRef | null = null;
  let view = new AbortController();
  let nameOnPage: string | null = null;
  let staleName: string | null = null;

  function move(next: RecordRef | null): void {
    view.abort();
    view = new AbortController();
    staleName = nameOnPage;
    shown = next && trusted(next);
    if (shown) {
      panel ??= open(() => view.signal);
      panel.show(shown);
    } else {
      panel?.close();
      panel = null;
    }
  }

  /** Addresses change before names do: until it changes, a name belongs to the record before. */
  function trusted(ref: RecordRef): RecordRef {
    nameOnPage = ref.name ?? nameOnPage;
    if (ref.name !== staleName) staleName = null;
    return staleName === null ? ref : { ...ref, name: null };
  }

  return (next) => {
    if (!next || !shown || !sameRecord(next, shown)) {
      if (next || shown) move(next);
      return;
    }
    const ref = trusted(next);
    if (ref.name === shown.name) return;
    shown = ref;
    panel?.show(ref);
  };
}

import type { FormPage } from '@/lib/crm/contract';
import { type RecordRef, sameRecord } from '@/lib/domain/record-ref';

/** What a page has for us: a record, a form to be filled in, or a form of a record. */
export type Spot = { readonly ref: RecordRef | null; readonly form: FormPage | null };

export type OpenPanel = {
  readonly show: (spot: Spot) => void;
  readonly close: () => void;
};

/**
 * Follows the page from spot to spot: one panel while there is one, and one signal per view,
 * aborted when the page moves on. `open` gets a look at the current signal.
 */
export function followSpots(
  open: (view: () => AbortSignal) => OpenPanel,
): (spot: Spot | null) => void {
  let panel: OpenPanel | null = null;
  let shown: Spot | null = null;
  let view = new AbortController();
  let nameOnPage: string | null = null;
  let staleName: string | null = null;

  function move(next: Spot | null): void {
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
  function trusted({ ref, form }: Spot): Spot {
    if (!ref) return { ref, form };
    nameOnPage = ref.name ?? nameOnPage;
    if (ref.name !== staleName) staleName = null;
    return { ref: staleName === null ? ref : { ...ref, name: null }, form };
  }

  return (next) => {
    if (!next || !shown || !sameSpot(next, shown)) {
      if (next || shown) move(next);
      return;
    }
    const spot = trusted(next);
    if (spot.ref?.name === shown.ref?.name) return;
    shown = spot;
    panel?.show(spot);
  };
}

const sameSpot = (a: Spot, b: Spot): boolean =>
  (a.ref && b.ref ? sameRecord(a.ref, b.ref) : a.ref === b.ref) &&
  JSON.stringify(a.form) === JSON.stringify(b.form);

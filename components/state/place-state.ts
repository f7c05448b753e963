import { computed, type ReadonlySignal, signal } from '@preact/signals';
import type { At } from '@/lib/domain/time';
import { clampTop, endOfDay, FIRST_PLACE, type Place } from './place';

type PlacePorts = {
  readonly loadPlace: () => Promise<Place | null>;
  readonly savePlace: (place: Place) => void;
  readonly now: () => At;
};

export type PlaceState = {
  readonly place: ReadonlySignal<Place>;
  /** False while hidden by key or for today, and until the remembered place is known. */
  readonly shown: ReadonlySignal<boolean>;
  /** Folded up to its pill: as a person left it, or because it stands aside. */
  readonly folded: ReadonlySignal<boolean>;
  readonly dock: (side: Place['side']) => void;
  readonly moveTo: (top: number, side?: Place['side']) => void;
  readonly collapse: (collapsed: boolean) => void;
  /** Folds up without being remembered, off what a person fills in; opening it ends that. */
  readonly standAside: (aside: boolean) => void;
  /** Hides until called again, or until the next page. */
  readonly toggle: () => void;
  readonly hideToday: () => void;
};

/** Where the panel stands, remembered per site. */
export function createPlaceState(ports: PlacePorts): PlaceState {
  const place = signal<Place>(FIRST_PLACE);
  const loaded = signal(false);
  const hiddenByKey = signal(false);
  const aside = signal(false);

  void ports
    .loadPlace()
    .then((stored) => {
      if (stored) place.value = { ...FIRST_PLACE, ...stored, top: clampTop(stored.top) };
    })
    // A place that cannot be read is no reason to stay away: the panel starts at its first place.
    .catch(() => undefined)
    .finally(() => {
      loaded.value = true;
    });

  function change(part: Partial<Place>): void {
    place.value = { ...place.value, ...part };
    ports.savePlace(place.value);
  }

  const hiddenForToday = (): boolean => (place.value.hiddenUntil ?? 0) > ports.now();

  const shown = computed(() => loaded.value && !hiddenByKey.value && !hiddenForToday());

  return {
    place,
    shown,
    folded: computed(() => aside.value || place.value.collapsed),
    dock: (side) => change({ side }),
    moveTo: (top, side = place.value.side) => change({ top: clampTop(top), side }),
    collapse: (collapsed) => {
      aside.value = false;
      change({ collapsed });
    },
    standAside: (on) => {
      aside.value = on;
    },
    toggle: () => {
      hiddenByKey.value = shown.value;
      if (hiddenForToday()) change({ hiddenUntil: null });
    },
    hideToday: () => change({ hiddenUntil: endOfDay(ports.now()) }),
  };
}

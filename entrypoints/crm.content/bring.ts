import { send } from '@/lib/messages/send';
import { handedOver } from '@/lib/platform/world';

/** Something of ours on the page, and what it shows. */
export type Shown<What> = { readonly show: (what: What) => void; readonly close: () => void };

type Brought = {
  /** What the script hands over, and the question that brings it. */
  readonly name: string;
  readonly ask: 'panel/load' | 'badges/load';
};

/**
 * What has a script of its own: it is brought with the first thing to show, so that pages without
 * any never pay for it, and shows what is wanted by the time it comes.
 */
export function brought<Script, What>(
  { name, ask }: Brought,
  start: (script: Script) => Shown<What>,
): Shown<What> & { readonly isOpen: () => boolean } {
  let wanted: What | null = null;
  let shown: Shown<What> | null = null;
  let isComing = false;

  function open(): void {
    const script = handedOver<Script>(name);
    if (shown || wanted === null) return;
    if (script) {
      shown = start(script);
      shown.show(wanted);
    } else if (!isComing) {
      isComing = true;
      // Without an answer we were updated or switched off: there is nothing to bring.
      void send(ask, null).then(arrive, () => undefined);
    }
  }

  function arrive(): void {
    // Not brought, it may be next time; asking again at once would ask for ever.
    isComing = false;
    if (handedOver(name)) open();
  }

  return {
    isOpen: () => shown !== null,
    show(what) {
      wanted = what;
      if (shown) shown.show(what);
      else open();
    },
    close() {
      wanted = null;
      shown?.close();
      shown = null;
    },
  };
}

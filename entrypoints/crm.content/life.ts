import type { ContentScriptContext as WxtContext } from 'wxt/utils/content-script-context';
import { isAlive, ownId } from '@/lib/platform/runtime';

/** A script in a page, until it is switched off, updated or removed under the page. */
export type Life = Pick<WxtContext, 'isInvalid' | 'signal'>;

/** The same, for who may end it. */
export type OwnLife = Life & Pick<WxtContext, 'abort'>;

/**
 * Stands in for the class of this name that WXT puts around a content script (`wxt.config.ts`): we
 * would use a quarter of that one, and every page would pay for all of it.
 */
export class ContentScriptContext implements OwnLife {
  private readonly end = new AbortController();
  readonly signal = this.end.signal;

  constructor(name: string) {
    const started = `${ownId()}:${name}:started`;
    // Told before it is listened for: each copy ends with the next one, and none by itself.
    dispatchEvent(new Event(started));
    addEventListener(started, () => this.abort(), { signal: this.signal });
  }

  /** Asking is what makes a script take notice that its extension is gone. */
  get isInvalid(): boolean {
    if (!isAlive()) this.abort();
    return this.signal.aborted;
  }

  abort(): void {
    this.end.abort();
  }
}

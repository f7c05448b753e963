import { effect, signal } from '@preact/signals';
import type { CheckedDraft } from '@/components/state/drafts-state';
import type { PanelState } from '@/components/state/panel-state';
import type { FormPage } from '@/lib/crm/contract';
import type { Form } from '@/lib/crm/forms/contract';
import { type Draft, namesCustomer } from '@/lib/domain/draft';
import { mayInterrupt } from './alerts';
import { hasRoomBeside } from './beside';
import { watchForm } from './form';
import { keepMarkBeside } from './mark-place';
import { wakeBeforeTyping } from './waking';

/**
 * Follows the forms of a page: what stands in one goes to the panel’s state, and the mark stays
 * beside the customer’s field. The answer takes the next form, or none.
 */
export function followForms({ drafts, place }: PanelState): (page: FormPage | null) => void {
  let life: AbortController | null = null;

  function follow(page: FormPage, life: AbortSignal): void {
    const moveMark = keepMarkBeside(drafts.mark, life);
    let isNamed = false;
    /** Whether the panel may open by itself: once, for news, where it covers no field. */
    const mayOpen = signal(false);

    function told(form: Form | null): void {
      const draft = form && draftOf(page, form);
      if (form && draft && namesCustomer(draft) && !isNamed) {
        isNamed = true;
        place.standAside(true);
        mayOpen.value = hasRoomBeside(form.anchors.form, place.place.value.side, window);
      }
      drafts.write(draft);
      moveMark(form?.anchors.company ?? null);
    }

    async function interruptFor(checked: CheckedDraft): Promise<void> {
      // Without an answer from storage, the mark beside the field is enough.
      const interrupts = await mayInterrupt(checked, location.host, Date.now()).catch(() => false);
      if (!interrupts || life.aborted) return;
      mayOpen.value = false;
      place.standAside(false);
    }

    /** One after the other: each has to know what the one before has used up. */
    let deciding: Promise<void> = Promise.resolve();
    const stop = effect(() => {
      const checked = drafts.checked.value;
      if (!checked || checked.conflicts.length === 0 || !mayOpen.value) return;
      deciding = deciding.then(() => (mayOpen.value ? interruptFor(checked) : undefined));
    });
    life.addEventListener('abort', stop);
    wakeBeforeTyping(page, life);
    watchForm(page, told, life);
  }

  return (page) => {
    life?.abort();
    life = page && new AbortController();
    drafts.write(null);
    drafts.mark.value = null;
    place.standAside(false);
    if (page && life) follow(page, life.signal);
  };
}

const draftOf = ({ crm }: FormPage, { anchors: _, ...fields }: Form): Draft => ({ crm, ...fields });

import type { DraftsState } from '@/components/state/drafts-state';
import { besideField } from './beside';

/** Keeps the mark beside a field wherever that goes; the answer takes the field, or none. */
export function keepMarkBeside(
  mark: DraftsState['mark'],
  signal: AbortSignal,
): (field: Element | null) => void {
  let field: Element | null = null;
  let frame = 0;

  function move(): void {
    frame = 0;
    mark.value = field && besideField(field, window);
  }
  /** Once a frame, when the page has laid itself out. */
  const moveSoon = (): void => {
    frame ||= requestAnimationFrame(move);
  };

  const passive = { capture: true, passive: true, signal };
  addEventListener('scroll', moveSoon, passive);
  addEventListener('resize', moveSoon, passive);
  signal.addEventListener('abort', () => cancelAnimationFrame(frame));
  return (next) => {
    field = next;
    moveSoon();
  };
}

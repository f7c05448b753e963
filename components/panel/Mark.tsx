import { Icon } from '../parts/Icon';
import { useFormat } from '../state/format-context';
import type { PanelState } from '../state/panel-state';
import { openConflicts } from './open-conflicts';
import { SEVERITY_LOOKS } from './severity-looks';

const FREE = { tone: 'plain', icon: 'check', key: 'draftNoConflicts' } as const;
const UNCHECKED = { tone: 'plain', icon: 'info', key: 'panelNoClaims' } as const;

/**
 * Beside the field of the customer: what its text would be in conflict with. It is of one size
 * whatever was found, so that a page cannot measure what it may not read.
 */
export function Mark({ state }: { state: PanelState }) {
  const { t, text, plural } = useFormat();
  const { checked, mark } = state.drafts;
  const at = mark.value;
  if (!checked.value || !at || !state.place.shown.value) return null;
  const open = openConflicts(checked.value.conflicts, state.feedback);
  const [worst] = open;
  const none = checked.value.hasNoClaims ? UNCHECKED : FREE;
  const { tone, icon } = worst ? SEVERITY_LOOKS[worst.severity] : none;
  const words = worst
    ? t('draftMark', plural('panelAnnounceConflicts', open.length), text(worst.title))
    : t(none.key);
  return (
    <div
      class="pl mark-place"
      lang={t('localeOfWords')}
      style={{ left: `${at.left}px`, top: `${at.top}px` }}
    >
      <button
        type="button"
        class={`mark ${tone}`}
        title={words}
        aria-label={words}
        // The field keeps the focus.
        onMouseDown={(event) => event.preventDefault()}
        onClick={() => state.place.collapse(false)}
      >
        <Icon name={icon} />
      </button>
    </div>
  );
}

import { type At, calendarDaysUntil } from '@/lib/domain/time';
import { useFormat } from '../state/format-context';

type WindowLineProps = { readonly from: At; readonly to: At; readonly now: At };

/** A protection window: where it starts and ends, and how much of it has passed. */
export function WindowLine({ from, to, now }: WindowLineProps) {
  const { t, plural, day } = useFormat();
  const passed = Math.min(1, Math.max(0, (now - from) / Math.max(1, to - from)));
  const left = calendarDaysUntil(now, to);
  const words =
    to <= now
      ? t('panelWindowOver')
      : now < from
        ? t('panelWindowAhead')
        : plural('panelWindowLeft', left);
  return (
    <>
      <div class="line" aria-hidden="true">
        <i style={{ width: `${passed * 100}%` }} />
      </div>
      <div class="row between small">
        <span>{day(from, to)}</span>
        <b>{words}</b>
        <span>{day(to, now)}</span>
      </div>
    </>
  );
}

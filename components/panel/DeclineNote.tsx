import type { Decline } from '@/lib/domain/forecast';
import { Icon } from '../parts/Icon';
import { useFormat } from '../state/format-context';

/** Said calmly: the partner's own level has changed, since when, and how often that is chance. */
export function DeclineNote({ decline }: { decline: Decline | null }) {
  const { t, money, month } = useFormat();
  if (!decline) return null;
  const { since, before, after, currency, falseAlarmsPerYear } = decline;
  const amount = (of: number): string => money({ amount: of, currency });
  return (
    <p class="banner warn row">
      <Icon name="down" />
      <span>
        {t('panelDecline', month(since), amount(after), amount(before))}{' '}
        <span class="soft">{t('panelDeclineChance', Math.round(1 / falseAlarmsPerYear))}</span>
      </span>
    </p>
  );
}

import type { NextQuarter } from '@/lib/domain/insights';
import { useFormat } from '../state/format-context';

/** What the partner is expected to bring next quarter, and how sure that is. */
export function ForecastTile({ forecast }: { forecast: NextQuarter | null }) {
  const { t, money, quarter } = useFormat();
  if (!forecast) return null;
  const { start, value, low, high, currency } = forecast;
  const amount = (of: number): string => money({ amount: of, currency });
  return (
    <div class="sec">
      <div class="tile wide">
        <p>
          <b class="num">{t('panelForecast', amount(value), quarter(start))}</b>
        </p>
        <p class="soft small">{t('panelForecastRange', amount(low), amount(high))}</p>
      </div>
    </div>
  );
}

import type { NextQuarter, RevenueHistory } from '@/lib/domain/insights';
import type { At } from '@/lib/domain/time';
import { RevenueBars } from '../charts/RevenueBars';
import { Section } from '../parts/Section';
import { useFormat } from '../state/format-context';

type RevenueChartProps = {
  readonly revenue: RevenueHistory | null;
  readonly forecast: NextQuarter | null;
  readonly now: At;
};

export function RevenueChart({ revenue, forecast, now }: RevenueChartProps) {
  const { t } = useFormat();
  if (!revenue || revenue.quarters.length === 0) return null;
  return (
    <Section title={t('panelRevenue')}>
      <RevenueBars revenue={revenue} forecast={forecast} now={now} />
    </Section>
  );
}

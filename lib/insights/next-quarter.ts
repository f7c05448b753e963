import type { NextQuarter } from '@/lib/domain/insights';
import type { Outlook } from '@/lib/domain/outlook';

/** What a partner is expected to bring in its next quarter; null where nothing is to go by. */
export function nextQuarterOf(outlook: Outlook | null): NextQuarter | null {
  const forecast = outlook?.forecast;
  return forecast ? { ...forecast.quarter, currency: forecast.currency } : null;
}

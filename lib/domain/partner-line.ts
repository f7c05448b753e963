import type { PeriodForecast } from './forecast';
import type { PartnerRow } from './overview';

/** One partner in the dashboard's table: a row of the popup's list and all that is foretold of it. */
export type PartnerLine = PartnerRow & {
  /** P(no registration, deal or revenue next quarter); null where nothing is learned that foretells it. */
  readonly churn: number | null;
  /** 0–100. */
  readonly health: number | null;
  readonly segmentId: string | null;
  /** Revenue of the next quarter that has not begun. */
  readonly forecast: Omit<PeriodForecast, 'start'> | null;
  /** Revenue of the last twelve full months. */
  readonly revenue: number | null;
  /** Of both amounts; null where there is neither. */
  readonly currency: string | null;
};

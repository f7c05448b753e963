import type { Severity } from '@/lib/domain/insights';
import type { IconName } from '../parts/icon-paths';
import type { Tone } from '../parts/Tag';

/** The look of a severity, and the word that opens what is said of it. */
export const SEVERITY_LOOKS = {
  block: { tone: 'bad', icon: 'block', key: 'panelSeverityBlock' },
  warn: { tone: 'warn', icon: 'warn', key: 'panelSeverityWarn' },
  info: { tone: 'info', icon: 'info', key: 'panelSeverityInfo' },
} as const satisfies Record<Severity, { tone: Tone; icon: IconName; key: string }>;

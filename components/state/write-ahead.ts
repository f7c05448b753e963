import type { DraftReply } from '@/lib/domain/draft';
import type { Conflict, Insights, InsightsReply } from '@/lib/domain/insights';
import type { Money } from '@/lib/domain/money';
import type { Text } from '@/lib/domain/text';
import type { At } from '@/lib/domain/time';
import type { WithWritten } from '@/lib/domain/written';
import { PANEL_WORDS } from '../panel/panel-words';
import { createFormat, type Format } from './format';
import type { Translate } from './sentences';
import { createScribe, type Findings } from './written';

/**
 * Writes the sentences, numbers and dates of answers ahead, so that a page need not. Chromium goes
 * through all its locales for the first formatter of a process, and has all sentences sent to it for
 * the first one. What is forgotten here costs just that, and is shown all the same.
 *
 * @param before what one for this locale found out before, in which case neither is needed here
 */
export function createWriteAhead(translate: Translate, locale: string, before?: Findings) {
  const { scribe, translate: note, take, findings } = createScribe(locale, translate, before);
  const format = createFormat(note, locale, undefined, scribe);
  const write = <Reply extends InsightsReply | DraftReply>(
    reply: Reply,
    now: At,
  ): WithWritten<Reply> => {
    if (reply.state !== 'ready') return reply;
    for (const key of PANEL_WORDS) note(key);
    writeTexts(reply, format);
    if ('insights' in reply) writeInsights(reply.insights, now, format);
    else writeConflicts(reply.conflicts, now, format);
    return { ...reply, written: take() };
  };
  return { write, findings };
}

function writeInsights(insights: Insights, now: At, format: Format): void {
  const { score, conflicts, revenue, forecast, decline } = insights;
  const { day, month, quarter, money, signed, number } = format;
  writeConflicts(conflicts, now, format);
  const [first] = score?.past ?? [];
  if (first) day(first.at);
  if (score) {
    signed(score.change);
    number(score.gate.positives + score.gate.negatives);
    number(score.partnerCases);
    if (score.override) day(score.override.expiresAt);
  }
  if (revenue) {
    const amounts = [...revenue.quarters.map(({ amount }) => amount), revenue.target ?? 0];
    for (const amount of amounts) money({ amount, currency: revenue.currency });
    for (const { start } of revenue.quarters) quarter(start);
  }
  if (forecast)
    for (const amount of [forecast.value, forecast.low, forecast.high])
      money({ amount, currency: forecast.currency });
  if (decline) {
    month(decline.since);
    for (const amount of [decline.before, decline.after])
      money({ amount, currency: decline.currency });
  }
}

function writeConflicts(conflicts: readonly Conflict[], now: At, format: Format): void {
  for (const { window, match } of conflicts) {
    if (match) format.percent(match.probability);
    if (!window) continue;
    format.day(window.from, window.to);
    format.day(window.to, now);
  }
}

/** Every sentence in an answer, and every amount of money, wherever it stands. */
function writeTexts(part: unknown, format: Format): void {
  if (typeof part !== 'object' || part === null) return;
  if ('key' in part && 'values' in part) format.text(part as Text);
  else {
    if ('amount' in part && 'currency' in part) format.money(part as Money);
    for (const each of Object.values(part)) writeTexts(each, format);
  }
}

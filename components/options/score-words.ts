import type { Ending } from '@/lib/domain/ending';
import { type NamedFeedback, saysWrong } from '@/lib/domain/feedback';
import { isInForce, type NamedOverride } from '@/lib/domain/override';
import type { Result } from '@/lib/domain/result';
import { keyPart, say, type Text } from '@/lib/domain/text';
import type { At } from '@/lib/domain/time';
import type { OptionsPorts } from '../state/options-ports';

/** One line of the log of what people said against scores. */
export type ScoreWord = {
  readonly id: string;
  /** Of the deal or partner; null where its record is gone. */
  readonly name: string | null;
  readonly said: Text;
  readonly reason: string;
  readonly at: At;
  readonly state: Text;
  /** Takes back what still holds; null for what has ended. */
  readonly takeBack: (() => Promise<Result<null>>) | null;
};

/** Latest first. */
export function scoreWords(
  overrides: readonly NamedOverride[],
  feedback: readonly NamedFeedback[],
  ports: Pick<OptionsPorts, 'undoOverride' | 'undoFeedback' | 'now'>,
): readonly ScoreWord[] {
  return [
    ...overrides.map((each) => wordOfOverride(each, ports)),
    ...feedback.filter(saysWrong).map((each) => wordOfFeedback(each, ports)),
  ].sort((a, b) => b.at - a.at);
}

function wordOfOverride(
  override: NamedOverride,
  ports: Pick<OptionsPorts, 'undoOverride' | 'now'>,
): ScoreWord {
  const { id, name, points, scorePoints, reason, at, expiresAt, ended } = override;
  const holds = isInForce(override, ports.now());
  const date = { date: expiresAt };
  return {
    id,
    name,
    said: say('optionsScoreWordPoints', points, scorePoints),
    reason,
    at,
    state: ended
      ? endOf(ended, expiresAt)
      : say(holds ? 'optionsScoreWordUntil' : 'optionsScoreWordExpired', date),
    takeBack: holds ? () => ports.undoOverride(override) : null,
  };
}

function wordOfFeedback(
  { id, kind, subject, names, reason, at, until, ended }: NamedFeedback,
  ports: Pick<OptionsPorts, 'undoFeedback'>,
): ScoreWord {
  return {
    id,
    name: names[0] ?? null,
    said: say('optionsScoreWordWrong'),
    reason: reason ?? '',
    at,
    state: ended ? endOf(ended, until ?? at) : say('optionsScoreWordHolds'),
    takeBack: ended ? null : () => ports.undoFeedback(kind, subject),
  };
}

const endOf = (ended: Ending, date: At): Text =>
  say(`optionsScoreWordIs_${keyPart(ended)}`, { date });

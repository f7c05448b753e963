import type { Conflict } from '@/lib/domain/insights';
import { say, type Text } from '@/lib/domain/text';
import type { At } from '@/lib/domain/time';
import { Button } from '../parts/Button';
import { Icon } from '../parts/Icon';
import type { FeedbackState } from '../state/feedback-state';
import { useFormat } from '../state/format-context';
import { SEVERITY_LOOKS } from './severity-looks';
import { WindowLine } from './WindowLine';

const SNOOZE_DAYS = 7;

type ConflictCardProps = {
  readonly conflict: Conflict;
  readonly recordTitle: string;
  readonly now: At;
  readonly feedback: FeedbackState;
  readonly copy: (words: string) => Promise<boolean>;
  /** Absent where there is no record yet to write of. */
  readonly openMemo?: (conflictId: string) => void;
};

export function ConflictCard(props: ConflictCardProps) {
  const { conflict, recordTitle, now, feedback, copy, openMemo } = props;
  const { t, text } = useFormat();
  const { tone, icon, key } = SEVERITY_LOOKS[conflict.severity];
  const { contact, match } = conflict;
  /** Nobody has said yet that they are one. */
  const isOpen = match !== null && match.probability < 1;

  /** Nothing is written into the CRM: the question goes to the clipboard, and the person sends it. */
  async function ask(name: string): Promise<void> {
    const facts = [conflict.title, ...conflict.evidence].map(text).join(' ');
    const copied = await copy(t('panelQuestion', name, recordTitle, facts));
    feedback.tell(say(copied ? 'panelQuestionCopied' : 'panelQuestionNotCopied', name));
  }

  const snooze = () =>
    void feedback.give(
      { kind: 'conflict', subject: conflict.id, verdict: 'snoozed', days: SNOOZE_DAYS },
      say('panelConflictSnoozed', SNOOZE_DAYS),
    );
  const correct = (verdict: 'same' | 'not-same', subject: string, done: Text) =>
    void feedback.give({ kind: 'match', subject, verdict }, done);

  return (
    <article class={`card ${tone}`}>
      <h4 class="lead">
        <Icon name={icon} />
        <span>
          <span class="severity">{t(key)}</span> {text(conflict.title)}
        </span>
      </h4>
      <ul class="evidence">
        {conflict.evidence.map((fact) => (
          <li key={text(fact)}>{text(fact)}</li>
        ))}
      </ul>
      {isOpen && (
        <p class="soft small">
          {t('panelMatchOf', { percent: match.probability }, match.otherName)}
        </p>
      )}
      {conflict.window && <WindowLine {...conflict.window} now={now} />}
      <p class="resolution">{text(conflict.resolution)}</p>
      <div class="acts">
        {contact && <Button onClick={() => void ask(contact)}>{t('panelAsk', contact)}</Button>}
        {isOpen && (
          <Button
            onClick={() =>
              correct('same', match.subject, say('panelMatchConfirmed', match.otherName))
            }
          >
            {t('panelSame')}
          </Button>
        )}
        {match && (
          <Button
            onClick={() =>
              correct('not-same', match.subject, say('panelMatchCorrected', match.otherName))
            }
          >
            {t('panelNotSame')}
          </Button>
        )}
        {openMemo && <Button onClick={() => openMemo(conflict.id)}>{t('panelMemo')}</Button>}
        <Button onClick={snooze}>{t('panelSnooze')}</Button>
      </div>
    </article>
  );
}

import type { Action } from '@/lib/domain/insights';
import { say } from '@/lib/domain/text';
import { Button } from '../parts/Button';
import type { FeedbackState } from '../state/feedback-state';
import { useFormat } from '../state/format-context';

const SNOOZE_DAYS = 7;

type ActionItemProps = {
  readonly action: Action;
  /** Its place among them, from one. */
  readonly place: number;
  readonly feedback: FeedbackState;
};

/** One action with its reason, what it is worth, and three ways to be rid of it. */
export function ActionItem({ action, place, feedback }: ActionItemProps) {
  const { t, text, number, money } = useFormat();
  const title = text(action.title);
  const judge = { kind: 'action', subject: action.id } as const;
  const done = () => void feedback.give({ ...judge, verdict: 'done' }, say('panelActionDone'));
  const snooze = () =>
    void feedback.give(
      { ...judge, verdict: 'snoozed', days: SNOOZE_DAYS },
      say('panelActionSnoozed', SNOOZE_DAYS),
    );
  const refuse = () =>
    void feedback.give({ ...judge, verdict: 'not-useful' }, say('panelActionRefused'));
  const named = (key: string): string => t('panelActionLabel', t(key), title);

  return (
    <li>
      <span class="n" aria-hidden="true">
        {number(place)}
      </span>
      <div>
        <p>{title}</p>
        <p class="soft small">{text(action.reason)}</p>
        <p class="soft small">{t('panelExpected', action.effect)}</p>
      </div>
      <b class="gain num">{money(action.value)}</b>
      <div class="acts">
        <Button look={place === 1 ? 'main' : 'plain'} label={named('panelDone')} onClick={done}>
          {t('panelDone')}
        </Button>
        <Button label={named('panelSnooze')} onClick={snooze}>
          {t('panelSnooze')}
        </Button>
        <Button label={named('panelNotUseful')} onClick={refuse}>
          {t('panelNotUseful')}
        </Button>
      </div>
    </li>
  );
}

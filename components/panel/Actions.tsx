import type { Action } from '@/lib/domain/insights';
import { Section } from '../parts/Section';
import type { FeedbackState } from '../state/feedback-state';
import { useFormat } from '../state/format-context';
import { ActionItem } from './ActionItem';

type ActionsProps = { readonly actions: readonly Action[]; readonly feedback: FeedbackState };

const MOST = 3;

/** What to do next: at most three, best first. */
export function Actions({ actions, feedback }: ActionsProps) {
  const { t } = useFormat();
  const open = actions.filter(({ id }) => !feedback.isJudged('action', id)).slice(0, MOST);
  return (
    <Section title={t('panelActions')}>
      {open.length === 0 && <p class="soft">{t('panelNoActions')}</p>}
      <ol class="next">
        {open.map((action, index) => (
          <ActionItem key={action.id} {...{ action, feedback }} place={index + 1} />
        ))}
      </ol>
    </Section>
  );
}

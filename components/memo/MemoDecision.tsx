import type { FullDecision } from '@/lib/domain/claim';
import { useFormat } from '../state/format-context';
import { MemoLadder } from './MemoLadder';

/** Who holds the customer: ground by ground in the order of the policy, and what would change it. */
export function MemoDecision({ decision }: { readonly decision: FullDecision }) {
  const { t, text } = useFormat();
  const { claim, ladder, rejections } = decision;
  const { changes, grounds, title } = claim;
  return (
    <>
      <h2>{t('memoHolder')}</h2>
      <p>
        <strong>{text(title)}</strong>
      </p>
      <ol>
        {grounds.map(({ ground, verdict, label, evidence }) => (
          <li key={ground}>
            {t('memoGround', label, t(`panelGround_${verdict}`))}
            {evidence.length > 0 && (
              <span class="small soft">{evidence.map(text).join(' · ')}</span>
            )}
          </li>
        ))}
      </ol>
      {rejections.length > 0 && (
        <>
          <h2>{t('memoRejections')}</h2>
          <ul>
            {rejections
              .map(({ name, code, reason }) => t('memoRejection', name, code, reason))
              .map((words) => (
                <li key={words}>{words}</li>
              ))}
          </ul>
        </>
      )}
      {ladder.length > 0 && <MemoLadder steps={ladder} />}
      {changes.length > 0 && (
        <>
          <h2>{t('memoChanges')}</h2>
          <ul>
            {changes.map((change) => (
              <li key={text(change)}>{text(change)}</li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

import type { Memo } from '@/lib/domain/memo';
import { ClaimTimeline } from '../charts/ClaimTimeline';
import { Table } from '../parts/Table';
import { useFormat } from '../state/format-context';
import { ClaimRow } from './ClaimRow';
import { MemoDecision } from './MemoDecision';
import { MemoRejected } from './MemoRejected';

/** One conflict on one page: what was found, who claims what, and what is advised. */
export function MemoSheet({ memo }: { readonly memo: Memo }) {
  const { t, text, day } = useFormat();
  const { claims, conflict, customer, decision, record, rejected, ruleTitle, writtenAt } = memo;
  return (
    <article class="memo" lang={t('localeOfWords')}>
      <p class="small soft">
        {t('memoKicker', conflict.code, ruleTitle, t(`memoSeverity_${conflict.severity}`))}
      </p>
      <h1>{text(conflict.title)}</h1>
      <dl class="facts">
        <dt>{t('memoRecord')}</dt>
        <dd>{record}</dd>
        {customer && (
          <>
            <dt>{t('memoCustomer')}</dt>
            <dd>{customer}</dd>
          </>
        )}
        {conflict.contact && (
          <>
            <dt>{t('memoAsk')}</dt>
            <dd>{conflict.contact}</dd>
          </>
        )}
        <dt>{t('memoWritten')}</dt>
        <dd>{t('memoWrittenUnder', { date: writtenAt }, conflict.policyVersion)}</dd>
      </dl>
      <h2>{t('memoEvidence')}</h2>
      <ul>
        {conflict.evidence.map((fact) => (
          <li key={text(fact)}>{text(fact)}</li>
        ))}
        {conflict.match?.reasons.map((reason) => (
          <li key={text(reason)}>{text(reason)}</li>
        ))}
      </ul>
      {claims.length > 0 && (
        <>
          <h2>{t('memoClaims')}</h2>
          <ClaimTimeline claims={claims} now={writtenAt} />
          <Table
            caption={t('memoClaims')}
            head={[
              t('memoPartner'),
              t('memoCustomer'),
              t('memoState'),
              t('memoProducts'),
              t('memoAmount'),
              t('memoFiled'),
              t('memoProtected'),
            ]}
          >
            {claims.map((claim) => (
              <ClaimRow key={claim.registrationId} claim={claim} />
            ))}
          </Table>
        </>
      )}
      {decision && <MemoDecision decision={decision} />}
      {rejected.length > 0 && <MemoRejected claims={rejected} />}
      <h2>{t('memoAdvice')}</h2>
      <p>{text(conflict.resolution)}</p>
      {decision && <p>{text(decision.claim.advice)}</p>}
      <p class="small soft">{t('memoFooter', day(writtenAt))}</p>
    </article>
  );
}

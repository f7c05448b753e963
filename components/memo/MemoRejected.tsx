import type { RejectedClaim } from '@/lib/domain/memo';
import { useFormat } from '../state/format-context';

/** Claims of this record that were rejected: why, and whether an appeal is open, and on what. */
export function MemoRejected({ claims }: { readonly claims: readonly RejectedClaim[] }) {
  const { t, text } = useFormat();
  return (
    <>
      <h2>{t('memoRejected')}</h2>
      <ul>
        {claims.map(({ registrationId, partner, rejectedAt, reason, appeal, evidence }) => (
          <li key={registrationId}>
            {rejectedAt === null
              ? t('memoRejectedClaim', partner)
              : t('memoRejectedOn', partner, { date: rejectedAt })}
            {reason && ` ${text(reason)}`}
            <span class="small soft">{[appeal, ...evidence].map(text).join(' · ')}</span>
          </li>
        ))}
      </ul>
    </>
  );
}

import type { ClaimDecision } from '@/lib/domain/claim';
import { useFormat } from '../state/format-context';

/** Who holds a customer that several claim: ground by ground, and what would change it. */
export function Contest({ claim }: { readonly claim: ClaimDecision }) {
  const { t, text } = useFormat();
  return (
    <details class="contest">
      <summary class="link">{t('panelContest')}</summary>
      <p>
        <b>{text(claim.title)}.</b> {text(claim.advice)}
      </p>
      <ol>
        {claim.grounds.map(({ ground, verdict, label, evidence }) => (
          <li key={ground}>
            {text(label)} <span class="soft">{t(`panelGround_${verdict}`)}</span>
            <ul class="evidence">
              {evidence.map((fact) => (
                <li key={text(fact)}>{text(fact)}</li>
              ))}
            </ul>
          </li>
        ))}
      </ol>
      {claim.changes.length > 0 && <h4 class="way">{t('panelContestChanges')}</h4>}
      <ul class="evidence">
        {claim.changes.map((change) => (
          <li key={text(change)}>{text(change)}</li>
        ))}
      </ul>
      {claim.contact && <p class="soft small">{t('panelContestAsk', claim.contact)}</p>}
    </details>
  );
}

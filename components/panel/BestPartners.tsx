import type { PartnerFit } from '@/lib/domain/insights';
import { Meter } from '../parts/Meter';
import { Section } from '../parts/Section';
import { useFormat } from '../state/format-context';

/** Who could help: the win chance the deal would have with each, and how sure that is. */
export function BestPartners({ partners }: { partners: readonly PartnerFit[] }) {
  const { t } = useFormat();
  if (partners.length === 0) return null;
  return (
    <Section title={t('panelBestPartners')}>
      <ul class="fit">
        {partners.map(({ partnerId, name, points, low, high }) => (
          <li key={partnerId}>
            <span class="clip" title={name}>
              {name}
            </span>
            <Meter {...{ points, low, high }} />
            <span class="num strong">
              {points}
              <span class="unseen">{t('panelFitWords', low, high)}</span>
            </span>
          </li>
        ))}
      </ul>
      <p class="soft small note">{t('panelBestPartnersNote')}</p>
    </Section>
  );
}

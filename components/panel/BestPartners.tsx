import type { PartnerFit } from '@/lib/domain/insights';
import { Icon } from '../parts/Icon';
import { Meter } from '../parts/Meter';
import { Section } from '../parts/Section';
import { useFormat } from '../state/format-context';

/** Closed deals below which little is known of a partner itself (product.md, data gates). */
const FEW = 10;

/** Who could help: the win chance the deal would have with each, and how sure that is. */
export function BestPartners({ partners }: { partners: readonly PartnerFit[] }) {
  const { t, text, number } = useFormat();
  if (partners.length === 0) return null;
  const few = partners.filter(({ cases }) => cases !== undefined && cases < FEW);
  return (
    <Section title={t('panelBestPartners')}>
      <ul class="fit">
        {partners.map(({ partnerId, name, points, low, high, reasons = [], breaks = null }) => (
          <li key={partnerId}>
            <span class="clip" title={name}>
              {name}
            </span>
            <Meter {...{ points, low, high }} />
            <span class="num strong">
              {number(points)}
              <span class="unseen">{t('panelFitWords', low, high)}</span>
            </span>
            {reasons.length > 0 && (
              <span class="soft small fit-words">{reasons.map(text).join(' · ')}</span>
            )}
            {breaks && (
              <span class="small fit-words">
                <Icon name={breaks.severity === 'block' ? 'block' : 'warn'} />
                {t('adviceBreaks', breaks.title)}
              </span>
            )}
          </li>
        ))}
      </ul>
      <p class="soft small note">{t('panelBestPartnersNote')}</p>
      {few.length > 0 && (
        <p class="soft small note">{t('panelFitFew', few.map(({ name }) => name).join(', '))}</p>
      )}
    </Section>
  );
}

import type { PartnerFit } from '@/lib/domain/insights';
import { Icon } from '../parts/Icon';
import { Meter } from '../parts/Meter';
import { Section } from '../parts/Section';
import { useFormat } from '../state/format-context';

/** Who could help: the win chance the deal would have with each, where a model can tell it. */
export function BestPartners({ partners }: { partners: readonly PartnerFit[] }) {
  const { t, text, number } = useFormat();
  if (partners.length === 0) return null;
  return (
    <Section title={t('panelBestPartners')}>
      <ul class="fit">
        {partners.map(({ partnerId, name, odds, reasons = [], breaks = null }) => (
          <li key={partnerId}>
            <span class="clip" title={name}>
              {name}
            </span>
            {odds && (
              <>
                <Meter {...odds} />
                <span class="num strong">
                  {number(odds.points)}
                  <span class="unseen">{t('panelFitWords', odds.low, odds.high)}</span>
                </span>
              </>
            )}
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
      {partners.some(({ odds }) => odds) && (
        <p class="soft small note">{t('panelBestPartnersNote')}</p>
      )}
    </Section>
  );
}

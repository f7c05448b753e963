import type { PartnerRow } from '@/lib/domain/overview';
import { BANDS } from '../panel/band';
import { MISSING } from '../state/format';
import { useFormat } from '../state/format-context';

type PartnerOptionProps = {
  readonly id: string;
  readonly partner: PartnerRow;
  readonly active: boolean;
  readonly onChoose: () => void;
};

export function PartnerOption({ id, partner, active, onChoose }: PartnerOptionProps) {
  const { number, t } = useFormat();
  const { name, tier, region, points, band } = partner;
  return (
    // The keys belong to the search box, which keeps the focus (ARIA combobox pattern).
    // biome-ignore lint/a11y/useKeyWithClickEvents: see above
    // biome-ignore lint/a11y/useFocusableInteractive: see above
    <div id={id} role="option" class="hit" aria-selected={active} onClick={onChoose}>
      <span class="grow">
        <span class="clip">{name}</span>
        <span class="soft small clip">{[tier, region].filter(Boolean).join(' · ')}</span>
      </span>
      {band && <span class="soft small">{t(BANDS[band].key)}</span>}
      <i class={`dot ${band ? BANDS[band].tone : 'plain'}`} />
      <b class="num">{points === null ? MISSING : number(points)}</b>
    </div>
  );
}

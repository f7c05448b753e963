import type { PartnerRow } from '@/lib/domain/overview';
import { Points } from '../parts/Points';

type PartnerOptionProps = {
  readonly id: string;
  readonly partner: PartnerRow;
  readonly active: boolean;
  readonly onChoose: () => void;
};

export function PartnerOption({ id, partner, active, onChoose }: PartnerOptionProps) {
  const { name, tier, region } = partner;
  return (
    // The keys belong to the search box, which keeps the focus (ARIA combobox pattern).
    // biome-ignore lint/a11y/useKeyWithClickEvents: see above
    // biome-ignore lint/a11y/useFocusableInteractive: see above
    <div id={id} role="option" class="hit" aria-selected={active} onClick={onChoose}>
      <span class="grow">
        <span class="clip">{name}</span>
        <span class="soft small clip">{[tier, region].filter(Boolean).join(' · ')}</span>
      </span>
      <span class="num row">
        <Points row={partner} />
      </span>
    </div>
  );
}

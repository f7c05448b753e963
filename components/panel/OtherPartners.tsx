import { useId, useState } from 'preact/hooks';
import type { PartnerFit } from '@/lib/domain/insights';
import { Button } from '../parts/Button';
import { useFormat } from '../state/format-context';
import { BestPartners } from './BestPartners';

/** For a deal that has a partner: who else could help, where a person asks. */
export function OtherPartners({ partners }: { partners: readonly PartnerFit[] }) {
  const { t } = useFormat();
  const [open, setOpen] = useState(false);
  const id = useId();
  if (partners.length === 0) return null;
  return (
    <>
      <div class="sec">
        <Button look="link" expanded={open} controls={id} onClick={() => setOpen(!open)}>
          {t(open ? 'panelOtherPartnersFewer' : 'panelOtherPartners')}
        </Button>
      </div>
      <div id={id}>{open && <BestPartners partners={partners} />}</div>
    </>
  );
}

import { useId, useState } from 'preact/hooks';
import type { Chance } from '@/lib/domain/insights';
import { Button } from '../parts/Button';
import { Tag } from '../parts/Tag';
import { useFormat } from '../state/format-context';
import { BANDS } from './band';

/** A score beside the main one: its words, and what counts most on demand. */
export function ChanceTile({ chance }: { chance: Chance }) {
  const { t, text } = useFormat();
  const [open, setOpen] = useState(false);
  const id = useId();
  const { kind, label, definition, low, high, band, basis, reason, evidence } = chance;
  const isHighRisk = kind === 'partner-churn' && (band === 'at-risk' || band === 'weak');
  return (
    <div class="sec">
      <div class="tile wide">
        <div class="row between">
          <p>
            <b class="num">{text(label)}</b>
          </p>
          {basis === 'prior' && <Tag tone="info">{t('panelLowEvidence')}</Tag>}
          {isHighRisk && <Tag tone={BANDS[band].tone}>{t('panelHighRisk')}</Tag>}
        </div>
        <p class="row between small">
          <span class="soft">{text(definition)}</span>
          <Button look="link" expanded={open} controls={id} onClick={() => setOpen(!open)}>
            {t(open ? 'panelChanceFewer' : 'panelChanceWhy')}
          </Button>
        </p>
        <div id={id}>
          {open && (
            <p class="small">
              {text(reason)}
              {evidence && <span class="soft"> · {text(evidence)}</span>}
              <span class="soft"> · {t('panelInterval', low, high)}</span>
            </p>
          )}
        </div>
      </div>
    </div>
  );
}

import { useId, useState } from 'preact/hooks';
import type { Health } from '@/lib/domain/health';
import { Button } from '../parts/Button';
import { Meter } from '../parts/Meter';
import { Tag } from '../parts/Tag';
import { useFormat } from '../state/format-context';
import { HEALTH_WORDS } from '../state/health-words';
import { roundToSum } from '../state/round-to-sum';

/** How well the partnership is doing, with its parts on demand: a sum to check. */
export function HealthTile({ health }: { health: Health | null }) {
  const { t, plural } = useFormat();
  const [open, setOpen] = useState(false);
  const id = useId();
  if (!health || health.points === null) return null;
  const points = Math.round(health.points);
  const flags = health.parts.filter(({ isFlagged }) => isFlagged).length;
  return (
    <div class="sec">
      <div class="tile wide">
        <div class="row between">
          <p>
            <b class="num">{t('panelHealth', points)}</b>
          </p>
          {flags > 0 && <Tag tone="warn">{plural('panelHealthFlags', flags)}</Tag>}
        </div>
        <p class="row between small">
          <span class="soft">{t('panelHealthWords')}</span>
          <Button look="link" expanded={open} controls={id} onClick={() => setOpen(!open)}>
            {t(open ? 'panelHealthFewer' : 'panelHealthParts')}
          </Button>
        </p>
        <div id={id}>{open && <Parts parts={health.parts} points={points} />}</div>
      </div>
    </div>
  );
}

function Parts({ parts, points }: Pick<Health, 'parts'> & { readonly points: number }) {
  const { t } = useFormat();
  const known = parts.filter(({ value }) => value !== null);
  const unknown = parts.filter(({ value }) => value === null);
  const shown = roundToSum(
    known.map((part) => part.points),
    points,
  );
  return (
    <>
      <ul class="fit health">
        {known.map(({ id, value, weight, isFlagged }, index) => (
          <li key={id}>
            <span>
              {t(HEALTH_WORDS[id])} {isFlagged && <Tag tone="warn">{t('panelHealthFlag')}</Tag>}
              <span class="soft small weight">
                {t('panelHealthPart', Math.round(value ?? 0), { percent: weight / 100 })}
              </span>
            </span>
            <Meter points={value ?? 0} />
            <span class="num strong">{shown[index]}</span>
          </li>
        ))}
      </ul>
      {unknown.length > 0 && (
        <p class="soft small note">
          {t('panelHealthUnknown', unknown.map(({ id }) => t(HEALTH_WORDS[id])).join(', '))}
        </p>
      )}
      <p class="soft small note">{t('panelHealthSum', points)}</p>
    </>
  );
}

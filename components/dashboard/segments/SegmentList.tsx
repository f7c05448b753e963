import type { Segment } from '@/lib/domain/segment';
import { markOf } from '../../charts/SegmentMapChart';
import { hashOf } from '../../state/dashboard-route';
import { useFormat } from '../../state/format-context';

/** Traits beyond these distinguish little. */
const TRAITS = 3;

type SegmentListProps = {
  readonly segments: readonly Segment[];
  /** How many there are in all. */
  readonly partners: number;
};

/** The map's groups in words: size, what sets them apart, what to do, and the way to their partners. */
export function SegmentList({ segments, partners }: SegmentListProps) {
  const { t, text, plural, percent } = useFormat();
  return (
    <ul class="segments">
      {segments.map(({ id, name, size, traits, action }, index) => (
        <li key={id} class="box">
          <div class="row">
            <svg class={`seg seg-${index + 1}`} viewBox="-6 -6 12 12" aria-hidden="true">
              <path d={markOf(index)} />
            </svg>
            <h3 class="grow">{text(name)}</h3>
          </div>
          <p class="soft small">
            {`${plural('dashboardPartnerCount', size)} · ${percent(size / Math.max(1, partners))}`}
          </p>
          <p class="small">
            {traits
              .slice(0, TRAITS)
              .map(({ label, lift }) =>
                t(lift > 0 ? 'dashboardTraitHigh' : 'dashboardTraitLow', text(label)),
              )
              .join(' · ')}
          </p>
          <p>{text(action)}</p>
          <a class="link" href={hashOf('partners', id)}>
            {t('dashboardShowPartners', text(name))}
          </a>
        </li>
      ))}
    </ul>
  );
}

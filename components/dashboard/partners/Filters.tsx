import type { PartnerLine } from '@/lib/domain/partner-line';
import { BANDS } from '../../panel/band';
import { Select } from '../../parts/Select';
import { useFormat } from '../../state/format-context';
import type { Names } from './columns';
import { type Filter, valuesOf } from './filter-lines';

const CHOICES = ['tier', 'region', 'segmentId', 'band'] as const;
const TITLES = {
  tier: 'dashboardTier',
  region: 'dashboardRegion',
  segmentId: 'dashboardSegment',
  band: 'dashboardBand',
} as const;

type FiltersProps = {
  readonly lines: readonly PartnerLine[];
  readonly filter: Filter;
  readonly onFilter: (change: Partial<Filter>) => void;
  readonly names: Names;
};

/** Which partners to show: by name, tier, region, segment and band. */
export function Filters({ lines, filter, onFilter, names }: FiltersProps) {
  const { t } = useFormat();
  const wordsOf = (name: (typeof CHOICES)[number], value: string): string => {
    if (name === 'segmentId') return names.segment(value) ?? value;
    return name === 'band' ? t(BANDS[value as keyof typeof BANDS].key) : value;
  };

  return (
    <search class="filters">
      <input
        class="input"
        type="search"
        aria-label={t('dashboardFilterName')}
        placeholder={t('dashboardFilterName')}
        value={filter.words}
        onInput={(event) => onFilter({ words: event.currentTarget.value })}
      />
      {CHOICES.map((name) => (
        <Select
          key={name}
          label={t(TITLES[name])}
          value={filter[name]}
          onChange={(value) => onFilter({ [name]: value })}
          options={[
            { value: '', label: t('dashboardAny', t(TITLES[name])) },
            ...valuesOf(lines, name).map((value) => ({ value, label: wordsOf(name, value) })),
          ]}
        />
      ))}
    </search>
  );
}

import type { Slice } from '@/lib/domain/model-card';
import { Tag } from '../../parts/Tag';
import { useFormat } from '../../state/format-context';
import { MISSING } from '../../state/sentences';
import { ShareTable } from './ShareTable';

/** From how many cases on a group says something. */
const ENOUGH = 30;
/** A group is foretold wrong from this difference on, where chance makes one in a hundred so large. */
const NOTICEABLE = 0.1;
const BEYOND_CHANCE = 2.58;

function isOff({ cases, forecast, observed }: Slice): boolean {
  const gap = Math.abs(forecast - observed);
  const error = Math.sqrt((forecast * (1 - forecast)) / cases);
  return gap >= NOTICEABLE && gap > BEYOND_CHANCE * error;
}

type SlicesTableProps = {
  readonly slices: readonly Slice[];
  readonly title: string;
  readonly words: string;
};

/** How the model does on parts of the cases: whether it treats some worse than others. */
export function SlicesTable({ slices, title, words }: SlicesTableProps) {
  const { t, decimal } = useFormat();
  return (
    <>
      <h4 class="sub-title">{title}</h4>
      <p class="soft page-words">{words}</p>
      <ShareTable
        caption={title}
        rows={slices}
        more={{
          head: t('dashboardAuc'),
          of: ({ auc }) => (auc === null ? MISSING : decimal(auc, 2)),
        }}
        verdict={(slice) => <Verdict slice={slice} />}
      />
    </>
  );
}

function Verdict({ slice }: { readonly slice: Slice }) {
  const { t } = useFormat();
  if (slice.cases < ENOUGH) return <Tag tone="plain">{t('dashboardSliceFew')}</Tag>;
  if (!isOff(slice)) return <Tag tone="good">{t('dashboardSliceFine')}</Tag>;
  const key = slice.forecast > slice.observed ? 'dashboardSliceHigh' : 'dashboardSliceLow';
  return <Tag tone="warn">{t(key)}</Tag>;
}

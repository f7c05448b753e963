import type { ModelCard } from '@/lib/domain/model-card';
import { LiftChart } from '../../charts/LiftChart';
import { ReliabilityChart } from '../../charts/ReliabilityChart';
import { useFormat } from '../../state/format-context';
import { DriftSection } from './DriftSection';
import { FairnessTable } from './FairnessTable';
import { modelName } from './model-words';
import { Quality } from './Quality';
import { SheetHead } from './SheetHead';
import { SlicesTable } from './SlicesTable';
import { VersionsTable } from './VersionsTable';

type ModelSheetProps = {
  readonly card: ModelCard;
  readonly onRollBack: (version: number) => void;
};

/** One model: what it foretells, how well, for whom, whether that still holds, and what it cannot. */
export function ModelSheet({ card, onRollBack }: ModelSheetProps) {
  const { t, text, plural } = useFormat();
  const { model, fairness, fairnessSince, drift, versions, limits, features } = card;
  const { report, quality } = model;
  const name = modelName(model, t);

  return (
    <article class="model" aria-label={name}>
      <SheetHead card={card} name={name} />
      {quality && <Quality quality={quality} />}
      {report && report.reliability.length > 0 && (
        <div class="two">
          <div class="box">
            <ReliabilityChart bins={report.reliability} />
          </div>
          <div class="box">
            <LiftChart points={report.lift} />
          </div>
        </div>
      )}
      {report && report.slices.length > 0 && (
        <SlicesTable
          slices={report.slices}
          title={t('dashboardSlices')}
          words={t('dashboardSlicesWords')}
        />
      )}
      {fairness && fairness.length > 0 && (
        <FairnessTable
          rows={fairness}
          title={t('dashboardFairness')}
          words={t('dashboardFairnessWords')}
        />
      )}
      {drift && <DriftSection drift={drift} />}
      {drift?.slices && (
        <SlicesTable
          slices={drift.slices}
          title={t('dashboardSlicesSince')}
          words={t('dashboardSlicesSinceWords')}
        />
      )}
      {fairnessSince && fairnessSince.length > 0 && (
        <FairnessTable
          rows={fairnessSince}
          title={t('dashboardFairnessSince')}
          words={t('dashboardFairnessWords')}
        />
      )}
      <VersionsTable versions={versions} name={name} onRollBack={onRollBack} />
      <h4 class="sub-title">{t('dashboardLimits')}</h4>
      <ul class="limits box">
        {limits.map((limit) => (
          <li key={text(limit)}>{text(limit)}</li>
        ))}
      </ul>
      {features.length > 0 && (
        <details class="features">
          <summary>{plural('dashboardFeatures', features.length)}</summary>
          <p class="soft">{features.map(text).join(' · ')}</p>
        </details>
      )}
    </article>
  );
}

import type { Insights } from '@/lib/domain/insights';
import type { MemoAsk } from '@/lib/domain/memo';
import type { At } from '@/lib/domain/time';
import type { FeedbackState } from '../state/feedback-state';
import { Actions } from './Actions';
import { BestPartners } from './BestPartners';
import { ChanceTile } from './ChanceTile';
import { Conflicts } from './Conflicts';
import { DeclineNote } from './DeclineNote';
import { ForecastTile } from './ForecastTile';
import { FreshnessNote } from './FreshnessNote';
import { HealthTile } from './HealthTile';
import { Hero } from './Hero';
import { NoScore } from './NoScore';
import { OtherPartners } from './OtherPartners';
import { RevenueChart } from './RevenueChart';
import { Tiles } from './Tiles';
import { Why } from './Why';

type RecordInsightsProps = {
  readonly insights: Insights;
  readonly now: At;
  readonly feedback: FeedbackState;
  readonly copy: (words: string) => Promise<boolean>;
  readonly openMemo: (ask: MemoAsk) => void;
};

/** All that is known of one record, in the order in which a person needs it. */
export function RecordInsights({ insights, now, feedback, copy, openMemo }: RecordInsightsProps) {
  const { score, subject, subjectId, title, conflicts, claim, failedRules } = insights;
  // A partner's figures say who it is; a deal's are details.
  const tiles = <Tiles tiles={insights.tiles} />;
  return (
    <>
      <FreshnessNote freshness={insights.freshness} now={now} />
      {score ? <Hero {...{ score, now, feedback }} /> : <NoScore subject={subject} />}
      <DeclineNote decline={insights.decline} />
      {subject === 'partner' && tiles}
      {score && <Why {...{ score, subjectId, feedback }} />}
      <Conflicts
        {...{ conflicts, claim, failedRules, now, feedback, copy }}
        recordTitle={title}
        hasNoClaims={insights.hasNoClaims}
        openMemo={(conflictId) => openMemo({ subject, subjectId, conflictId })}
      />
      <Actions actions={insights.actions} feedback={feedback} />
      <BestPartners partners={insights.bestPartners} />
      <OtherPartners partners={insights.otherPartners ?? []} />
      {subject !== 'partner' && tiles}
      <HealthTile health={insights.health} />
      {insights.chances?.map((chance) => (
        <ChanceTile key={chance.kind} chance={chance} />
      ))}
      <ForecastTile forecast={insights.forecast} />
      <RevenueChart revenue={insights.revenue} forecast={insights.forecast} now={now} />
    </>
  );
}

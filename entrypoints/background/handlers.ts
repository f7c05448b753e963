import { ok } from '@/lib/domain/result';
import type { Handlers } from '@/lib/messages/receive';
import { openOptions } from '@/lib/platform/runtime';
import { readNamedFeedback } from '@/lib/store/feedback';
import { readOverrides } from '@/lib/store/overrides';
import { readPartnerRows } from '@/lib/store/partner-rows';
import { switchBadges } from './badge-sites';
import { badgesForPage, loadBadges } from './badges';
import { changing } from './changing';
import { ruleCoverage } from './coverage';
import { dashboard } from './dashboard';
import { diagnose } from './diagnostics';
import { checkDraftOfPage } from './drafts';
import { takeBack, takeFeedback } from './feedback';
import { changeHealthWeights, healthWeights } from './health';
import { insightsForPage, insightsOf } from './insights';
import { memo, openMemo } from './memo';
import { listCards, rollBack } from './models';
import { override, undoOverride } from './overrides';
import { overview } from './overview';
import { parts } from './parts';
import { giveUpUnused } from './permissions';
import { changePolicy, policy, presetReport } from './policy';
import { erase } from './privacy';
import { hearTrainer, refreshScoresNow } from './scores';
import { listSites, loadPanel, switchOff, switchOn } from './sites';
import { addSource, dropSource, listSources, syncNow, takeImported } from './sources';
import { stored } from './store';
import { writingAhead } from './writing-ahead';

/** What the background answers, request by request. */
export const handlers: Handlers = {
  'insights/get': writingAhead(insightsForPage),
  'insights/of': insightsOf,
  'draft/check': writingAhead(checkDraftOfPage),
  'feedback/give': takeFeedback,
  'feedback/undo': takeBack,
  'feedback/list': () => stored(readNamedFeedback),
  'scores/override': override,
  'scores/override/undo': undoOverride,
  'overrides/list': () => stored(readOverrides),
  'panel/load': (_ask, from) => loadPanel(from),
  'badges/load': (_ask, from) => loadBadges(from),
  'badges/get': badgesForPage,
  'memo/open': openMemo,
  'memo/get': memo,
  'options/open': async () => {
    await openOptions();
    return ok(null);
  },
  'overview/get': overview,
  'partners/list': () => stored((db) => readPartnerRows(db, Date.now())),
  'sources/list': listSources,
  'sources/save': addSource,
  'sources/remove': ({ id }) => dropSource(id),
  'sources/sync': ({ id }) => syncNow(id),
  'data/imported': takeImported,
  'sites/list': listSites,
  'sites/on': ({ pattern }) => switchOn(pattern),
  'sites/off': async ({ pattern }) => {
    const reply = await switchOff(pattern);
    await giveUpUnused();
    return reply;
  },
  'sites/badges': ({ pattern, on }) => switchBadges(pattern, on),
  ...dashboard,
  ...parts,
  'rules/coverage': ruleCoverage,
  'policy/get': policy,
  'policy/preset': presetReport,
  'health/weights/get': healthWeights,
  'health/weights/save': ({ weights }) => changeHealthWeights(weights),
  'policy/save': changing(({ policy: changed }) => changePolicy(changed)),
  'diagnostics/get': diagnose,
  'scores/refresh': refreshScoresNow,
  'models/cards': listCards,
  'models/rollback': rollBack,
  'trainer/report': hearTrainer,
  'privacy/erase': erase,
};

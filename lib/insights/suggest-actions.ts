import { feedbackSubject } from '@/lib/domain/feedback';
import type { Action } from '@/lib/domain/insights';
import { PLAYS } from './plays';
import type { Play, PlayContext } from './plays/contract';

/** Every action the plays suggest. A play that fails is named and leaves the others standing. */
export function suggestActions(
  context: PlayContext,
  plays: readonly Play[] = PLAYS,
): { readonly actions: readonly Action[]; readonly failedPlays: readonly string[] } {
  const actions: Action[] = [];
  const failedPlays: string[] = [];
  for (const play of plays) {
    try {
      const suggestion = play.suggest(context);
      if (!suggestion) continue;
      const { about, ...action } = suggestion;
      actions.push({ id: feedbackSubject(`${play.id}:${about}`), play: play.id, ...action });
    } catch {
      failedPlays.push(play.id);
    }
  }
  return { actions, failedPlays };
}

import type { IdealTrait, Recruits } from '@/lib/domain/recruits';
import { shownPoints } from '@/lib/domain/score';
import { say } from '@/lib/domain/text';
import type { StoreDb } from './db';
import { readModels } from './models';
import { scoresOf } from './scores';

/** Candidates with their scores, and what the best new partners had in common. */
export const readRecruits = (db: StoreDb): PromiseLike<Recruits> =>
  db.transaction('r', [db.scores, db.partners, db.models, db.reports], async () => {
    const [scores, models, report] = await Promise.all([
      scoresOf(db, 'recruit'),
      readModels(db),
      db.reports.get('ideal-profile'),
    ]);
    const partners = await db.partners.bulkGet(scores.map(({ subjectId }) => subjectId));
    const own = models.filter(({ kind, part }) => kind === 'recruit' && !part);
    const isServed = own.some(({ status }) => status === 'serving');
    return {
      profile: isServed && report?.id === 'ideal-profile' ? report.traits : [],
      refusal: isServed ? null : say(own[0]?.reason ?? 'modelTooFewCases'),
      candidates: scores
        .flatMap(({ subjectId, probability, low, high, basis }, i) => {
          const name = partners[i]?.name;
          if (name === undefined) return [];
          const points = shownPoints(probability);
          const interval = { low: shownPoints(low), high: shownPoints(high) };
          return { id: subjectId, name, points, ...interval, basis };
        })
        .sort((a, b) => b.points - a.points || a.name.localeCompare(b.name, 'en')),
    };
  });

export const saveIdealProfile = (
  db: StoreDb,
  traits: readonly IdealTrait[],
): PromiseLike<unknown> => db.reports.put({ id: 'ideal-profile', traits });

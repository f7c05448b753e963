import { say } from '@/lib/domain/text';
import { isCovered, placeOf, placesOf } from './claim/territory';
import { isUndecided, sellersOf } from './claim/undecided';
import { defineConflictRule } from './contract';
import { claimMade, placeFact } from './findings/facts';
import { finding } from './findings/finding';

/** C12: the customer is outside the territories of the partner's contract. */
export const outsideTerritory = defineConflictRule({
  id: 'outside-territory',
  code: 'C12',
  title: say('conflictOutsideTerritory'),
  severity: 'warn',
  needs: ['contract-territories'],
  check(context) {
    const { account, country, policy } = context;
    if (country === null || !isUndecided(context)) return undefined;
    const place = placeOf(account, country);
    return sellersOf(context)
      .filter(({ territories }) => isCovered(territories, place, policy.territories) === false)
      .map(({ id, name, ownerName, territories }) =>
        finding({
          about: id,
          title: say('conflictOutsideTerritoryTitle', name),
          evidence: [
            placeFact(place),
            say('conflictFactTerritories', name, territories.join(', ')),
            ...territories.flatMap((entry) => {
              const places = placesOf(entry, policy.territories);
              return places ? [say('conflictFactTerritoryMeans', entry, places.join(', '))] : [];
            }),
            ...claimMade(context),
          ],
          resolution: say('conflictOutsideTerritoryResolution'),
          contact: ownerName,
        }),
      );
  },
});

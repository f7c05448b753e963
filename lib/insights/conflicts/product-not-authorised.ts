import type { Partner } from '@/lib/domain/partner';
import { say, type Text } from '@/lib/domain/text';
import { isAnswer } from './claim/answers';
import { isOfLine } from './claim/products';
import { isUndecided, sellersIn, sellersOf } from './claim/undecided';
import { type ConflictContext, defineConflictRule } from './contract';
import { claimMade } from './findings/facts';
import { finding } from './findings/finding';

/**
 * C13: a product that the partner's contract does not name. Where another partner is with this
 * customer already and has it in its contract, it is that partner's line.
 */
export const productNotAuthorised = defineConflictRule({
  id: 'product-not-authorised',
  code: 'C13',
  title: say('conflictProductNotAuthorised'),
  severity: 'warn',
  needs: ['contract-products'],
  check(context) {
    const { products } = context;
    if (!isUndecided(context)) return undefined;
    return sellersOf(context).flatMap(({ id, name, ownerName, products: lines }) => {
      const others = products
        .filter(isAnswer)
        .filter((product) => !lines.some((line) => isOfLine(product, line)));
      if (lines.length === 0 || others.length === 0) return [];
      return finding({
        about: id,
        title: say('conflictProductNotAuthorisedTitle', name, others.join(', ')),
        evidence: [
          say('conflictFactContractProducts', name, lines.join(', ')),
          ...linesOfOthers(others, context),
          ...claimMade(context),
        ],
        resolution: say('conflictProductNotAuthorisedResolution'),
        contact: ownerName,
      });
    });
  },
});

/** Which partners that claim or sold something here may sell what this one may not. */
function linesOfOthers(products: readonly string[], context: ConflictContext): Text[] {
  return partnersHere(context).flatMap(({ name, products: lines }): Text[] => {
    const theirs = products.filter((product) => lines.some((line) => isOfLine(product, line)));
    return theirs.length > 0 ? [say('conflictFactLineOfOther', name, theirs.join(', '))] : [];
  });
}

/** Partners with a live claim on this very customer, or a sale to it. */
function partnersHere({
  dossier,
  partnerIds,
  rivals,
  sales,
  standingBeside,
}: ConflictContext): Partner[] {
  const ids = new Set([
    ...[...rivals(), ...standingBeside()]
      .filter(({ identity }) => identity.kind === 'exact')
      .map(({ registration }) => registration.partnerId),
    ...sales().flatMap(({ deal }) => sellersIn(deal).map(({ partnerId }) => partnerId)),
  ]);
  return [...ids].flatMap((id) => (partnerIds.has(id) ? [] : (dossier.partners.get(id) ?? [])));
}

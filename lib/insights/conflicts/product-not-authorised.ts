import { say } from '@/lib/domain/text';
import { isOfLine } from './claim/products';
import { isUndecided, sellersOf } from './claim/undecided';
import { defineConflictRule } from './contract';
import { finding } from './findings/finding';

/** C13: a product that the partner's contract does not name. */
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
      const others = products.filter((product) => !lines.some((line) => isOfLine(product, line)));
      if (lines.length === 0 || others.length === 0) return [];
      return finding({
        about: id,
        title: say('conflictProductNotAuthorisedTitle', name, others.join(', ')),
        evidence: [say('conflictFactContractProducts', name, lines.join(', '))],
        resolution: say('conflictProductNotAuthorisedResolution'),
        contact: ownerName,
      });
    });
  },
});

import { say } from '@/lib/domain/text';
import { shrunkenRate } from '../../stats/shrunken-rate';
import { defineRecruitFeature } from '../contract';

/** Deals that the rate of all products is worth. */
const STRENGTH = 10;

/** How often deals with the products it would sell are won, by whomever. */
export const productWinRate = defineRecruitFeature({
  id: 'product-win-rate',
  type: 'number',
  name: 'featureNameProductWinRate',
  direction: 'up',
  value({ partner: { products } }, past) {
    const all = past.closings();
    if (products.length === 0 || all.cases === 0) return null;
    const rates = products.map((product) => {
      const { positives, cases } = past.productClosings(product);
      return shrunkenRate(positives, cases, all.positives / all.cases, STRENGTH);
    });
    return rates.reduce((sum, rate) => sum + rate, 0) / rates.length;
  },
  label: (rate) => say('featureProductWinRate', { percent: rate }),
});

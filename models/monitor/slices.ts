import { OTHER_SLICE, type Slice } from '@/lib/domain/model-card';
import { partnerTypeName } from '@/lib/domain/partner-type';
import { say, type Text } from '@/lib/domain/text';
import { auc } from '../stats/auc';
import { quantile } from '../stats/quantile';
import { mean } from './mean';
import type { Traits } from './traits';

/** A slice of fewer cases says more about luck than about the model. */
const FEWEST_CASES = 20;

/** A case that the model had not seen: what it was, what was forecast, and what came of it. */
export type Judged = {
  readonly traits: Traits;
  readonly forecast: number;
  readonly label: boolean;
};

/** How a model does by region, tier, type and size, largest slice first; what is rare is pooled. */
export function slicesOf(cases: readonly Judged[]): Slice[] {
  const sizeOf = sizes(cases);
  return [
    ...slicesBy('sliceRegion', cases, ({ traits }) => traits.region),
    ...slicesBy('sliceTier', cases, ({ traits }) => traits.tier),
    ...slicesBy('sliceType', cases, ({ traits }) => traits.type),
    ...slicesBy('sliceSize', cases, ({ traits }) => sizeOf(traits)),
  ];
}

/** What our own names mean. */
const SIZES: { readonly [name: string]: string } = {
  small: 'sliceSmall',
  medium: 'sliceMedium',
  large: 'sliceLarge',
};

/** In words, where the name is not a word of the CRM. */
function labelOf(by: string, name: string): Text | null {
  if (name === OTHER_SLICE) return say('sliceOther');
  if (by === 'sliceSize') return say(SIZES[name] ?? name);
  const type = by === 'sliceType' ? partnerTypeName(name) : name;
  return typeof type === 'string' ? null : type;
}

/** Cases of which a trait is not known, and those of rare values, make up the rest. */
function slicesBy(
  by: string,
  cases: readonly Judged[],
  nameOf: (judged: Judged) => string | null,
): Slice[] {
  const named = Map.groupBy(cases, (each) => nameOf(each) ?? OTHER_SLICE);
  const rest = [...(named.get(OTHER_SLICE) ?? [])];
  named.delete(OTHER_SLICE);
  const groups = [...named].filter(([, part]) => {
    if (part.length >= FEWEST_CASES) return true;
    rest.push(...part);
    return false;
  });
  if (groups.length === 0) return [];
  if (rest.length >= FEWEST_CASES) groups.push([OTHER_SLICE, rest]);
  return groups.map(([name, part]) => sliceOf(by, name, part)).sort((a, b) => b.cases - a.cases);
}

function sliceOf(by: string, name: string, part: readonly Judged[]): Slice {
  const labels = part.map(({ label }) => label);
  const forecasts = part.map(({ forecast }) => forecast);
  const isMixed = labels.includes(true) && labels.includes(false);
  const label = labelOf(by, name);
  return {
    by: say(by),
    name,
    ...(label && { label }),
    cases: part.length,
    forecast: mean(forecasts),
    observed: mean(labels.map(Number)),
    auc: isMixed ? auc(labels, forecasts) : null,
  };
}

/** Against the usual case of its own currency, so that no rate is needed. */
function sizes(cases: readonly Judged[]): (traits: Traits) => string | null {
  const amounts = new Map<string, number[]>();
  for (const { traits } of cases) {
    if (!traits.size) continue;
    const { amount, currency } = traits.size;
    const list = amounts.get(currency);
    if (list) list.push(amount);
    else amounts.set(currency, [amount]);
  }
  const usual = new Map(
    [...amounts].map(([currency, list]) => [
      currency,
      quantile(
        list.sort((a, b) => a - b),
        0.5,
      ),
    ]),
  );
  return ({ size }) => {
    if (!size) return null;
    const ratio = size.amount / (usual.get(size.currency) ?? size.amount);
    return ratio < 0.5 ? 'small' : ratio > 2 ? 'large' : 'medium';
  };
}

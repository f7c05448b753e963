import type { Feature } from './contract';

/** A feature of a score turned into one of the opposite risk: what raises the one lowers the other. */
export const asRisk = <Subject>(feature: Feature<Subject>): Feature<Subject> =>
  feature.direction
    ? { ...feature, direction: feature.direction === 'up' ? 'down' : 'up' }
    : feature;

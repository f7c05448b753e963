import type { SampleWorkspace } from '@/lib/sources/sample/workspace';

export type DealOnPage = { readonly id: number; readonly name: string };

/** Open deals of the sample whose name is theirs alone, so that a panel that shows it shows them. */
export function openDeals({ rows }: SampleWorkspace, count: number): readonly DealOnPage[] {
  const names = new Map<string, number>();
  for (const { name } of rows.deals) names.set(name, (names.get(name) ?? 0) + 1);
  const deals = rows.deals.filter(({ state, name }) => state === 'open' && names.get(name) === 1);
  return deals.slice(0, count).map(({ id, name }) => ({ id, name }));
}

export const routeOf = ({ id }: DealOnPage): string => `#/deals/${id}/show`;

import { decodedPart } from '@/lib/domain/address-part';

export const DASHBOARD_PAGES = [
  'partners',
  'segments',
  'forecast',
  'recruit',
  'rules',
  'models',
] as const;
export type DashboardPage = (typeof DASHBOARD_PAGES)[number];

/** Where in the dashboard one is; kept in the address, so that back, reload and bookmarks work. */
export type Route = {
  readonly page: DashboardPage;
  /** Narrows the page: the segment of the partners, the partner of the forecast. */
  readonly id: string | null;
};

/** `#/partners/growing` → partners of that segment; the first page for what is no address of ours. */
export function routeOf(hash: string): Route {
  const [, name = '', id = ''] = hash.split('/');
  const page = DASHBOARD_PAGES.find((one) => one === name);
  if (!page) return { page: DASHBOARD_PAGES[0], id: null };
  return { page, id: decodedPart(id) || null };
}

export const hashOf = (page: DashboardPage, id: string | null = null): string =>
  id === null ? `#/${page}` : `#/${page}/${encodeURIComponent(id)}`;

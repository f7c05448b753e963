import type { SourceConfig } from '@/lib/domain/source';
import type { At } from '@/lib/domain/time';
import type { ImportChoices } from './ports';

/** The invented partner programme. */
export const sampleSource = (name: string, now: At): SourceConfig => ({
  id: 'sample',
  kind: 'sample',
  name,
  // The numbering of the CRM that the demo opens, so that its records are found.
  space: 'atomic',
  mapping: {},
  settings: {},
  createdAt: now,
});

/** A feed of JSON pages; its id is made of its address, so that the same feed is added once. */
export const feedSource = (
  name: string,
  url: URL,
  { space, currency }: Pick<ImportChoices, 'space' | 'currency'>,
  now: At,
): SourceConfig => ({
  id: `http-feed:${url.host}${url.pathname}${url.search}`,
  kind: 'http-feed',
  name: name.trim() || url.host,
  space,
  mapping: {},
  settings: { url: url.href, currency },
  createdAt: now,
});

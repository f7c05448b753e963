import * as z from 'zod/mini';
import { ENTITY_NAMES, type EntityName } from '@/lib/domain/entity';
import { once } from '@/lib/domain/once';
import { fail, ok, type Result } from '@/lib/domain/result';
import type { RawRow, SourceConfig } from '@/lib/domain/source';
import { say } from '@/lib/domain/text';
import type { Page, PageAsk, Source, SourcePorts } from './contract';
import { getJson } from './http';

const LIMIT = 500;

const settingsSchema = once(() =>
  z.object({
    /** Where the feed is: entities are read from `{url}/{entity}`; a query of its own stays. */
    url: z.url(),
    /** What the feed offers; all where it is not said. */
    entities: z._default(z.array(z.enum(ENTITY_NAMES)).check(z.minLength(1)), [...ENTITY_NAMES]),
    limit: z._default(z.int().check(z.minimum(1), z.maximum(5000)), LIMIT),
  }),
);
type Settings = z.infer<ReturnType<typeof settingsSchema>>;

// Rows are not copied: whoever reads them takes own keys only, so that a `__proto__` does nothing.
const isRow = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const pageSchema = once(() =>
  z.object({
    rows: z.array(z.custom<RawRow>(isRow)),
    removed: z._default(z.array(z.union([z.string(), z.number()])), []),
    next: z.nullable(z.string()),
    total: z.nullish(z.int().check(z.nonnegative())),
  }),
);

/**
 * JSON pages, `GET {url}/{entity}?cursor=&updatedSince=&limit=` with a bearer token, answered by
 * `{ rows, removed?, next, total? }`. Entities are read one after the other.
 */
export const httpFeed: Source = {
  kind: 'http-feed',
  freshFor: 15 * 60_000,
  capabilities: { incremental: true, deletes: true },
  check(config) {
    const settings = settingsOf(config);
    return settings.ok ? ok(null) : settings;
  },
  async read(config, ask, ports) {
    const settings = settingsOf(config);
    if (!settings.ok) return settings;
    const place = placeOf(ask.cursor, settings.value);
    if (!place.ok) return place;
    return readEntity(settings.value, place.value, ask, ports);
  },
};

function settingsOf({ settings }: SourceConfig): Result<Settings> {
  const parsed = settingsSchema().safeParse(settings);
  if (!parsed.success) {
    const names = parsed.error.issues.map(({ path }) => path.join('.')).join(', ');
    return fail('feed-settings', say('feedSettings', names));
  }
  const url = new URL(parsed.data.url);
  if (url.protocol !== 'https:' && !isThisDevice(url)) {
    return fail('feed-not-secure', say('feedNotSecure', url.host));
  }
  if (url.username || url.password) return fail('feed-password', say('feedPassword'));
  return ok(parsed.data);
}

/** Where a token sent in the clear does not leave the machine. */
const isThisDevice = ({ protocol, hostname }: URL): boolean =>
  protocol === 'http:' && ['localhost', '127.0.0.1', '[::1]'].includes(hostname);

type Place = { readonly entity: EntityName; readonly cursor: string | null };

/** `deals:abc`: the entity that is being read, and where the feed's own cursor stands. */
const cursorOf = ({ entity, cursor }: Place): string => `${entity}:${cursor ?? ''}`;

function placeOf(cursor: string | null, { entities }: Settings): Result<Place> {
  const [name = entities[0], ...rest] = cursor?.split(':') ?? [];
  const entity = entities.find((each) => each === name);
  return entity
    ? ok({ entity, cursor: rest.join(':') || null })
    : fail('feed-cursor', say('feedCursor'));
}

async function readEntity(
  { url, entities, limit }: Settings,
  { entity, cursor }: Place,
  { since }: PageAsk,
  ports: SourcePorts,
): Promise<Result<Page>> {
  const address = new URL(url);
  address.pathname = `${address.pathname.replace(/\/+$/, '')}/${entity}`;
  address.searchParams.set('limit', String(limit));
  if (cursor !== null) address.searchParams.set('cursor', cursor);
  if (since !== null) address.searchParams.set('updatedSince', new Date(since).toISOString());

  const answer = await getJson(address, ports);
  if (!answer.ok) return answer;
  const parsed = pageSchema().safeParse(answer.value);
  if (!parsed.success) {
    const where = parsed.error.issues[0]?.path.join('.') ?? '';
    return fail('feed-page', say('feedPage', address.origin + address.pathname, where));
  }
  const { rows, removed, next, total } = parsed.data;
  const following = entities[entities.indexOf(entity) + 1];
  const place: Place | null = next
    ? { entity, cursor: next }
    : following
      ? { entity: following, cursor: null }
      : null;
  return ok({
    rows: { [entity]: rows },
    removed: { [entity]: removed.map(String) },
    next: place && cursorOf(place),
    // The feed counts one entity; a run reads several.
    total: entities.length === 1 ? (total ?? null) : null,
  });
}

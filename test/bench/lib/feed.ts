import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export type FeedServer = { readonly url: string; close(): Promise<void> };

/** An HTTP feed on this machine. Its pages are made ahead, so that serving costs next to nothing. */
export async function serveFeed(
  tables: { readonly [entity: string]: readonly object[] },
  limit: number,
): Promise<FeedServer> {
  const pages = new Map<string, Buffer>(
    Object.entries(tables).flatMap(([entity, rows]) => [...pagesOf(entity, rows, limit)]),
  );
  const server = createServer(({ url = '/' }, response) => {
    const { pathname, searchParams } = new URL(url, 'http://127.0.0.1');
    const page = pages.get(`${pathname}?${searchParams.get('cursor') ?? ''}`);
    response.writeHead(page ? 200 : 404, {
      'content-type': 'application/json',
      'access-control-allow-origin': '*',
    });
    response.end(page);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** Address with cursor → page. */
function* pagesOf(entity: string, rows: readonly object[], limit: number) {
  for (let from = 0; from < rows.length; from += limit) {
    const next = from + limit < rows.length ? String(from + limit) : null;
    const page = { rows: rows.slice(from, from + limit), next, total: rows.length };
    yield [`/${entity}?${from || ''}`, Buffer.from(JSON.stringify(page))] as const;
  }
}

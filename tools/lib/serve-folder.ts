import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';

const CONTENT_TYPES: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.wasm': 'application/wasm',
  '.woff2': 'font/woff2',
};

export type ServeFolderOptions = {
  folder: string;
  /** 0, the default, takes a free one. */
  port?: number;
  /** Files that are not on disk: path from the root, such as `/data.json`, to content. They win. */
  files?: Record<string, string>;
};

export type FolderServer = { url: string; port: number; close(): Promise<void> };

/** Serves a folder on this machine only, over plain HTTP. Rejects when the port is taken. */
export async function serveFolder(options: ServeFolderOptions): Promise<FolderServer> {
  const { folder, port = 0, files = {} } = options;
  const server = createServer(async ({ url = '/' }, response) => {
    const path = pathOf(url);
    if (path === undefined) return refuse(response, 400);
    response.setHeader('content-type', CONTENT_TYPES[extname(path)] ?? 'application/octet-stream');
    response.setHeader('cache-control', 'no-store');
    const inMemory = files[path];
    if (inMemory !== undefined) return response.end(inMemory);
    const onDisk = join(folder, path);
    if (!(await isFile(onDisk))) return refuse(response, 404);
    createReadStream(onDisk)
      .on('error', (reason) => response.destroy(reason))
      .pipe(response);
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(port, '127.0.0.1', resolve);
  });
  const { port: taken } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${taken}`,
    port: taken,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        // A browser keeps its connections open; without this, closing would wait for them.
        server.closeAllConnections();
      }),
  };
}

/** The path asked for, with `..` resolved inside the root; undefined where it cannot be read. */
function pathOf(url: string): string | undefined {
  try {
    const path = normalize(decodeURIComponent(new URL(url, 'http://localhost').pathname));
    return path.endsWith('/') ? `${path}index.html` : path;
  } catch {
    return undefined;
  }
}

async function isFile(path: string): Promise<boolean> {
  return stat(path).then(
    (entry) => entry.isFile(),
    () => false,
  );
}

function refuse(response: ServerResponse, status: 400 | 404) {
  response.writeHead(status, { 'content-type': 'text/plain' }).end();
}

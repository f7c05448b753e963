import { type FolderServer, serveFolder } from '@/tools/lib/serve-folder';

const ROWS = 1_500;
const COLUMNS = 8;

/**
 * A list of 1,500 rows that our adapter takes for Atomic CRM, and nothing else: whatever runs on it
 * beside one listener of its own is ours. On a record's route its heading names the record.
 */
export const serveListPage = (): Promise<FolderServer> =>
  serveFolder({ folder: import.meta.dirname, files: { '/index.html': PAGE } });

/** The same as a board of deals: each row is a card with the id of its deal. */
export const serveBoardPage = (ids: readonly number[]): Promise<FolderServer> =>
  serveFolder({ folder: import.meta.dirname, files: { '/index.html': board(ids) } });

const row = (n: number) =>
  `<tr>${Array.from({ length: COLUMNS }, (_, column) => `<td>Cell ${n}.${column}</td>`).join('')}</tr>`;

const card = (id: number) =>
  `<div data-rfd-draggable-id="${id}" style="padding: 16px; margin: 8px; border: 1px solid">Deal ${id}</div>`;

const board = (ids: readonly number[]) => `<!doctype html>
<html lang="en">
<meta charset="utf-8"><title>Board</title>
<nav><a href="#/companies">Companies</a> <a href="#/deals">Deals</a></nav>
<main id="main-content">${ids.map(card).join('\n')}</main>
</html>`;

const PAGE = `<!doctype html>
<html lang="en">
<meta charset="utf-8"><title>List</title>
<nav><a href="#/companies">Companies</a> <a href="#/deals">Deals</a></nav>
<main id="main-content">
<h5></h5>
<table>${Array.from({ length: ROWS }, (_, n) => row(n)).join('\n')}</table>
</main>
<script>
const head = () => { document.querySelector('h5').textContent = decodeURIComponent(location.hash); };
addEventListener('hashchange', head);
head();
</script>
</html>`;

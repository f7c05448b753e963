import { type FolderServer, serveFolder } from '@/tools/lib/serve-folder';

const ROWS = 1_500;
const COLUMNS = 8;

/**
 * A list of 1,500 rows that our adapter takes for Atomic CRM, and nothing else: whatever runs on it
 * beside one listener of its own is ours. On a record's route its heading names the record.
 */
export const serveListPage = (): Promise<FolderServer> =>
  serveFolder({ folder: import.meta.dirname, files: { '/index.html': PAGE } });

const row = (n: number) =>
  `<tr>${Array.from({ length: COLUMNS }, (_, column) => `<td>Cell ${n}.${column}</td>`).join('')}</tr>`;

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

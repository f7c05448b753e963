import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { build, type Plugin } from 'vite';

type Quirks = {
  readonly name?: string;
  /** Attributes of `<html>`. */
  readonly html?: string;
  readonly head?: string;
  readonly body?: string;
};

/** The least that is taken for a CRM of the Atomic family; with the quirk that a test is about. */
export const syntheticCrm = ({ name = 'A deal', html = '', head = '', body = '' }: Quirks) =>
  `<!doctype html><html ${html}><head><meta charset="utf-8"><title>CRM</title>
   <link rel="icon" href="data:,">${head}</head><body>
   <nav><a href="#/companies">Companies</a> <a href="#/deals">Deals</a></nav>
   <main id="main-content"><h5>${name}</h5></main>${body}</body></html>`;

const ENTRY = 'modal-dialog';

/** A modal Radix dialog with a text field, as Atomic CRM shows its deals in. */
const MODAL_DIALOG = `
  import { createElement as h, useState } from 'react';
  import { createRoot } from 'react-dom/client';
  import { Content, Overlay, Portal, Root, Title, Description } from '@radix-ui/react-dialog';
  function App() {
    const [open, setOpen] = useState(true);
    return h(Root, { open, onOpenChange: setOpen }, h(Portal, null,
      h(Overlay, { style: { position: 'fixed', inset: 0, background: '#0004' } }),
      h(Content, { style: { position: 'fixed', top: 80, left: 80, padding: 40, background: '#fff' } },
        h(Title, null, 'Edit the deal'), h(Description, null, 'Nothing is saved yet'),
        h('input', { id: 'typed' }))));
  }
  createRoot(document.getElementById('root')).render(h(App));`;

/** Script of a page with the real Radix dialog, from the packages of the demo CRM. */
export async function modalDialogScript(): Promise<string> {
  const crm = fileURLToPath(new URL('../crm-app/package.json', import.meta.url));
  const { resolve } = createRequire(crm);
  const ofTheCrm: Plugin = {
    name: 'packages-of-the-crm',
    enforce: 'pre',
    resolveId: (id, importer) =>
      id === ENTRY ? `\0${id}` : importer === `\0${ENTRY}` ? resolve(id) : null,
    load: (id) => (id === `\0${ENTRY}` ? MODAL_DIALOG : null),
  };
  const built = await build({
    configFile: false,
    logLevel: 'silent',
    plugins: [ofTheCrm],
    define: { 'process.env.NODE_ENV': '"production"' },
    build: { write: false, rollupOptions: { input: ENTRY, output: { format: 'iife' } } },
  });
  const [result] = Array.isArray(built) ? built : [built];
  const chunk = result && 'output' in result ? result.output[0] : undefined;
  if (!chunk || !('code' in chunk)) throw new Error('The page of the dialog was not built');
  return chunk.code;
}

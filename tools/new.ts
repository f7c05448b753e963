// `npm run new <kind> <name>`: writes a unit, its test, its fixture and its registry line.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { camelCase, REGISTRIES, type Registry } from './lib/registries';
import { TEMPLATES } from './lib/templates';

const root = process.env.PARTNERLENS_ROOT ?? fileURLToPath(new URL('..', import.meta.url));
const kinds = REGISTRIES.map(({ kind }) => kind).join(' | ');

function refuse(words: string): never {
  console.error(words);
  process.exit(2);
}

function write(path: string, text: string): void {
  if (existsSync(join(root, path))) refuse(`${path} exists already: choose another name.`);
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
  console.log(`wrote ${path}`);
}

/** Adds the import, in order, and the line at the end of the list. */
function register({ folder, list }: Registry, name: string): void {
  const path = join(root, folder, 'index.ts');
  const text = readFileSync(path, 'utf8');
  const imports = text.match(/^import .*;$/gm) ?? [];
  const line = `import { ${camelCase(name)} } from './${name}';`;
  const withImport = text.replace(imports.at(-1) ?? '', (last) => `${last}\n${line}`);
  const pattern = new RegExp(`(export const ${list}[^=]*= \\[)([\\s\\S]*?)(,?\\s*)\\]`);
  const withLine = withImport.replace(
    pattern,
    (_, start: string, items: string) => `${start}${items},\n  ${camelCase(name)},\n]`,
  );
  writeFileSync(path, withLine);
  console.log(`registered in ${folder}/index.ts`);
}

/** A row in the README’s table of this kind, right below its head. */
function document({ heading }: Registry, name: string): void {
  if (!heading) return;
  const path = join(root, 'README.md');
  const [before, after] = readFileSync(path, 'utf8').split(`${heading}\n`);
  const rows = after?.replace(/(\|[-| ]+\|\n)/, `$1| \`${name}\` | what it is for |\n`);
  writeFileSync(path, `${before}${heading}\n${rows}`);
  console.log(`added to README.md, ${heading}`);
}

/** New sentences, in the order of their keys. */
function say(words: Readonly<Record<string, string>>): void {
  const path = join(root, 'public/_locales/en/messages.json');
  const messages = JSON.parse(readFileSync(path, 'utf8'));
  for (const [key, message] of Object.entries(words)) messages[key] = { message };
  const sorted = Object.entries(messages).sort(([a], [b]) => (a < b ? -1 : 1));
  writeFileSync(path, `${JSON.stringify(Object.fromEntries(sorted), null, 2)}\n`);
  console.log(`said in public/_locales/en/messages.json: ${Object.keys(words).join(', ')}`);
}

const [kind, name, ...rest] = process.argv.slice(2);
const registry = REGISTRIES.find((candidate) => candidate.kind === kind);
const template = TEMPLATES[kind ?? ''];
if (!registry || !template || !name || rest.length > 0) {
  refuse(`Usage: npm run new -- <${kinds}> <name-in-kebab-case>`);
}
if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(name)) {
  refuse(`“${name}” is no name in kebab-case, such as partner-silent.`);
}

const { unit, test, words } = template(name);
write(`${registry.folder}/${name}.ts`, unit);
write(`${registry.test}/${name}.test.ts`, test);
if (registry.fixtures) {
  write(`${registry.fixtures}/${name}/record.html`, '<!doctype html><title>A record</title>\n');
  write(`${registry.fixtures}/${name}/record.json`, '{}\n');
}
if (registry.list) register(registry, name);
if (words) say(words);
document(registry, name);
console.log('Next: make its test pass, then `npm run fix` and `npm test`.');

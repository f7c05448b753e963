// Gathers tools/locales/<language>/*.json into public/_locales/<language>/messages.json.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

for (const language of readdirSync(`${root}/tools/locales`)) {
  const messages: Record<
    string,
    { message: string; placeholders?: Record<string, { content: string }> }
  > = {};
  for (const part of readdirSync(`${root}/tools/locales/${language}`).sort()) {
    const texts: Record<string, string> = JSON.parse(
      readFileSync(`${root}/tools/locales/${language}/${part}`, 'utf8'),
    );
    for (const [key, message] of Object.entries(texts)) {
      if (key in messages)
        throw new Error(`${part}: the key ${key} is already used by another part`);
      messages[key] = { message };
    }
  }
  const folder = `${root}/public/_locales/${language}`;
  mkdirSync(folder, { recursive: true });
  const sorted = Object.fromEntries(Object.entries(messages).sort(([a], [b]) => (a < b ? -1 : 1)));
  writeFileSync(`${folder}/messages.json`, `${JSON.stringify(sorted, null, 2)}\n`);
}

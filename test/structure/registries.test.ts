import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { camelCase, REGISTRIES } from '@/tools/lib/registries';
import { filesBelow, ROOT, read } from '../helpers/source-tree';

/** The units of a folder by name: files that carry its mark, not helpers beside them. */
const unitsIn = (folder: string, mark: RegExp): string[] =>
  filesBelow(folder)
    .filter((path) => path.slice(folder.length + 1).split('/').length === 1)
    .filter((path) => !/\/(index|contract)\.ts$/.test(path) && mark.test(read(path)))
    .map((path) => path.slice(folder.length + 1).replace(/\.ts$/, ''));

/** The words of the README between one heading and the next. */
const sectionOf = (heading: string): string =>
  read('README.md').split(`${heading}\n`)[1]?.split(/\n#+ /)[0] ?? '';

describe.each(REGISTRIES)('$kind', ({ folder, test, list, mark, fixtures, heading }) => {
  const units = unitsIn(folder, mark);

  it('there are some', () => {
    expect(units.length).toBeGreaterThan(0);
  });

  if (list) {
    it('each file has its line in the registry, and each line its file', () => {
      const text = read(`${folder}/index.ts`);
      const imported = [...text.matchAll(/from '\.\/([\w-]+)'/g)].map(([, name]) => name as string);
      expect(units.filter((name) => !imported.includes(name))).toEqual([]);
      const body =
        text.match(new RegExp(`export const ${list}[^=]*= \\[([\\s\\S]*?)\\]`))?.[1] ?? '';
      const listed = body.split(',').filter((item) => item.trim() !== '');
      expect(listed).toHaveLength(units.length);
    });
  }

  it('each is tested', () => {
    const below = existsSync(join(ROOT, test)) ? test : dirname(test);
    const tests = filesBelow(below, /\.test\.tsx?$/).map((path) => read(path));
    const untested = units.filter(
      (name) =>
        !existsSync(join(ROOT, test, `${name}.test.ts`)) &&
        !tests.some((text) => text.includes(`'${name}'`) || text.includes(camelCase(name))),
    );
    expect(untested).toEqual([]);
  });

  if (fixtures) {
    it('each has saved pages with the expected record', () => {
      const without = units.filter((name) => {
        const folderOf = `${fixtures}/${name}`;
        return !existsSync(join(ROOT, folderOf)) || filesBelow(folderOf, /\.json$/).length === 0;
      });
      expect(without).toEqual([]);
    });
  }

  if (heading) {
    it('the README names each, and nothing else', () => {
      const named = [...sectionOf(heading ?? '').matchAll(/^\| `([\w-]+)`/gm)].map(
        ([, name]) => name,
      );
      expect(named.sort()).toEqual([...units].sort());
    });
  }
});

import { describe, expect, it } from 'vitest';
import { filesBelow, importsOf, PRODUCT } from '../helpers/source-tree';

/**
 * Who may import whom (docs/architecture.md). A folder may always import itself; the first
 * row that fits a file counts. `types` lists what may be named with `import type` only.
 */
const TABLE: readonly { folder: string; may: readonly RegExp[]; types?: readonly RegExp[] }[] = [
  { folder: 'lib/domain/', may: [] },
  { folder: 'lib/matching/', may: [/^lib\/domain\//, /^models\/stats\//, /^tldts$/] },
  {
    folder: 'lib/insights/',
    may: [/^lib\/domain\//, /^lib\/matching\//, /^models\/stats\//],
  },
  {
    folder: 'lib/unify/',
    may: [/^lib\/domain\//, /^models\/stats\//, /^zod\/mini$/, /^tldts$/],
  },
  { folder: 'lib/crm/', may: [/^lib\/domain\//] },
  { folder: 'lib/sources/', may: [/^lib\/domain\//, /^zod\/mini$/, /^papaparse$/, /^fflate$/] },
  { folder: 'lib/store/', may: [/^lib\/domain\//, /^lib\/matching\/index\//, /^dexie$/] },
  { folder: 'lib/platform/', may: [/^lib\/domain\//, /^wxt\/browser$/] },
  { folder: 'lib/messages/', may: [/^lib\/domain\//, /^lib\/platform\//, /^zod\/mini$/] },
  {
    folder: 'lib/use-cases/',
    may: [/^lib\/domain\//, /^lib\/(matching|insights|unify)\//, /^models\//],
    types: [/^lib\/sources\/contract\.ts$/],
  },
  { folder: 'models/', may: [/^lib\/domain\//, /^@tensorflow\//] },
  {
    folder: 'components/',
    may: [/^preact/, /^@preact\/signals$/, /^lib\/domain\//, /^@leeoniya\/ufuzzy$/],
    types: [/^lib\/messages\/protocol\.ts$/],
  },
  { folder: 'components/charts/', may: [/^d3-(scale|shape)$/] },
  { folder: 'components/dashboard/', may: [/^@tanstack\/virtual-core$/] },
  { folder: 'components/state/', may: [/^lib\/messages\/send\.ts$/] },
  { folder: 'entrypoints/', may: [/./] },
];

/** TensorFlow.js only in the few files that fit and run networks. */
const TENSOR_FILES = /^models\/(tf\.ts|train\/|score\/)/;

function permitted(file: string, from: string, typeOnly: boolean): boolean {
  const rows = TABLE.filter(({ folder }) => file.startsWith(folder));
  return rows.some(
    ({ folder, may, types = [] }) =>
      from.startsWith(folder) ||
      may.some((pattern) => pattern.test(from)) ||
      (typeOnly && types.some((pattern) => pattern.test(from))),
  );
}

const files = PRODUCT.flatMap((folder) => filesBelow(folder));

describe('who may import whom', () => {
  it.each(files)('%s', (file) => {
    const strangers = importsOf(file)
      .filter(({ from, typeOnly }) => !permitted(file, from, typeOnly))
      .map(({ from }) => from);
    expect(strangers).toEqual([]);
  });

  it('sees a forbidden import', () => {
    expect(permitted('lib/domain/deal.ts', 'dexie', false)).toBe(false);
    expect(permitted('components/panel/Panel.tsx', 'lib/store/db.ts', true)).toBe(false);
    expect(permitted('lib/use-cases/sync.ts', 'lib/sources/contract.ts', false)).toBe(false);
  });

  it('keeps TensorFlow.js in the files that fit and predict', () => {
    const users = files.filter((file) =>
      importsOf(file).some(({ from }) => from.startsWith('@tensorflow/')),
    );
    expect(users.filter((file) => !TENSOR_FILES.test(file))).toEqual([]);
    expect(users.length).toBeGreaterThan(0);
  });

  it('nothing imports an entrypoint', () => {
    const importers = files.filter(
      (file) =>
        !file.startsWith('entrypoints/') &&
        importsOf(file).some(({ from }) => from.startsWith('entrypoints/')),
    );
    expect(importers).toEqual([]);
  });
});

describe('circles', () => {
  it('there are none', () => {
    expect(circles()).toEqual([]);
  });
});

/** Every import circle, as the path that closes it. Types leave no circle at run time. */
function circles(): string[] {
  const found: string[] = [];
  const done = new Set<string>();
  const visit = (file: string, path: readonly string[]) => {
    if (path.includes(file)) {
      found.push([...path.slice(path.indexOf(file)), file].join(' → '));
      return;
    }
    if (done.has(file) || !files.includes(file)) return;
    for (const { from, typeOnly } of importsOf(file)) {
      if (!typeOnly) visit(from, [...path, file]);
    }
    done.add(file);
  };
  for (const file of files) visit(file, []);
  return found;
}

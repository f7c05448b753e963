import { describe, expect, it } from 'vitest';
import { filesBelow, PRODUCT, read } from '../helpers/source-tree';

/** The code of a file without its comments and texts, so that words in them do not count. */
const code = (file: string): string =>
  read(file)
    .replaceAll(/\/\*[\s\S]*?\*\//g, '')
    .replaceAll(/(^|\s)\/\/.*$/gm, '')
    .replaceAll(/(['"])(?:(?!\1)[^\\\n]|\\.)*\1/g, "''");

const offenders = (folders: readonly string[], pattern: RegExp): string[] =>
  folders.flatMap((folder) => filesBelow(folder)).filter((file) => pattern.test(code(file)));

const PURE = ['lib/domain', 'lib/matching', 'lib/insights', 'lib/unify', 'models'];

describe('purity', () => {
  it.each([
    ['the clock', /\bDate\.now\(|\bnew Date\(\)|\bperformance\.now\(/],
    ['chance', /\bMath\.random\(|\bcrypto\.(randomUUID|getRandomValues)\(/],
    ['the network', /\bfetch\(|\bXMLHttpRequest\b|\bWebSocket\b/],
    ['the browser', /\b(window|document|chrome|browser|indexedDB|localStorage)\./],
  ])('the core never touches %s', (_what, pattern) => {
    expect(offenders(PURE, pattern)).toEqual([]);
  });

  it('adapters read the document and address they are given', () => {
    expect(offenders(['lib/crm'], /(?<![.\w])(document|location|window)\b\s*[.[]/)).toEqual([]);
  });

  it('only lib/platform names the browser', () => {
    const others = PRODUCT.flatMap((folder) => filesBelow(folder)).filter(
      (file) => !file.startsWith('lib/platform/'),
    );
    expect(others.filter((file) => /(?<![.\w])(browser|chrome)\.\w/.test(code(file)))).toEqual([]);
  });

  it('nothing of ours writes HTML or runs text as code', () => {
    const pattern =
      /\.innerHTML\b|\.outerHTML\s*=|insertAdjacentHTML|dangerouslySetInnerHTML|\beval\(|new Function\(/;
    expect(offenders(PRODUCT, pattern)).toEqual([]);
  });
});

import { camelCase } from './registries';

/** A new unit, its test and its sentences. The test fails until its cases are written. */
export type Template = {
  readonly unit: string;
  readonly test: string;
  /** For `_locales`. */
  readonly words?: { readonly [key: string]: string };
};

const test = (
  name: string,
  from: string,
  firstCase: string,
): string => `import { describe, expect, it } from 'vitest';
import { ${camelCase(name)} } from '@/${from}/${name}';

describe('${name}', () => {
  it('${firstCase}', () => {
    expect(${camelCase(name)}, 'write the first cases, of both outcomes').toBeUndefined();
  });
});
`;

export const TEMPLATES: { readonly [kind: string]: (name: string) => Template } = {
  adapter: (name) => ({
    unit: `import type { CrmAdapter, CrmPage } from './contract';
import { find, shownName } from './dom';

const MARK = '#app';
const TITLES = ['h1'];
const RECORD = /^\\/(accounts|deals)\\/(\\d+)(?:\\/|$)/;

export const ${camelCase(name)}: CrmAdapter = {
  id: '${name}',
  name: '${name}',
  hosts: [],
  detect: (doc) => find(doc, MARK) !== null,
  locate,
  identify: (_doc, url) => locate(url),
  nameOf: (doc) => shownName(doc, TITLES),
};

function locate({ pathname }: URL): CrmPage | null {
  const [, kind, id = ''] = RECORD.exec(pathname) ?? [];
  return kind ? { view: 'record', kind: kind === 'deals' ? 'deal' : 'account', id } : null;
}
`,
    test: test(name, 'lib/crm', 'knows its pages by their address'),
  }),
  source: (name) => ({
    unit: `import { fail, ok } from '@/lib/domain/result';
import { say } from '@/lib/domain/text';
import type { Source } from './contract';

export const ${camelCase(name)}: Source = {
  kind: '${name}',
  freshFor: 15 * 60_000,
  capabilities: { incremental: false, deletes: false },
  check: () => ok(null),
  read: async () => fail('not-built', say('${camelCase(name)}Failed')),
};
`,
    test: test(name, 'lib/sources', 'reads a page'),
    words: { [`${camelCase(name)}Failed`]: 'This source does not read anything yet.' },
  }),
  rule: (name) => ({
    unit: `import { say } from '@/lib/domain/text';
import { defineConflictRule } from './contract';

export const ${camelCase(name)} = defineConflictRule({
  id: '${name}',
  code: 'C00',
  title: say('conflictName_${camelCase(name)}'),
  severity: 'warn',
  check: () => undefined,
});
`,
    test: test(name, 'lib/insights/conflicts', 'finds the conflict'),
    words: { [`conflictName_${camelCase(name)}`]: 'What this rule finds' },
  }),
  play: (name) => ({
    unit: `import { definePlay } from './contract';

export const ${camelCase(name)} = definePlay({
  id: '${name}',
  suggest: () => undefined,
});
`,
    test: test(name, 'lib/insights/plays', 'is suggested when it makes sense'),
  }),
  feature: (name) => feature(name, 'deal-win', 'defineDealFeature'),
  'partner-feature': (name) => feature(name, 'partner-target', 'definePartnerFeature'),
  'churn-feature': (name) => feature(name, 'partner-churn', 'definePartnerFeature'),
  'recruit-feature': (name) => feature(name, 'recruit', 'defineRecruitFeature'),
  statistic: (name) => ({
    unit: `/**
 * Long name. What it is, why we need it, unit and range.
 *
 * Source: book or paper, page.
 *
 * @throws RangeError for an empty sample
 */
export function ${camelCase(name)}(sample: readonly number[]): number {
  if (sample.length === 0) throw new RangeError('${camelCase(name)} requires at least one value');
  return Number.NaN;
}
`,
    test: test(name, 'models/stats', 'agrees with the reference value of R or scipy'),
  }),
  table: (name) => ({
    unit: `import { text } from '../shape';
import type { TableDef } from './table';

/** What it holds, and why each index is worth its write time. Add a migration that creates it. */
export const ${camelCase(name)} = {
  name: '${camelCase(name)}',
  schema: 'id',
  shape: { id: text },
} as const satisfies TableDef<{ readonly id: string }>;
`,
    test: test(name, 'lib/store/tables', 'is made by a migration'),
  }),
};

function feature(name: string, model: string, define: string): Template {
  return {
    unit: `import { say } from '@/lib/domain/text';
import { ${define} } from '../contract';

export const ${camelCase(name)} = ${define}({
  id: '${name}',
  type: 'number',
  name: 'featureName_${camelCase(name)}',
  value: () => null,
  label: (value) => say('feature_${camelCase(name)}', value),
});
`,
    test: test(name, `models/features/${model}`, 'sees nothing from after the cut-off'),
    words: {
      [`featureName_${camelCase(name)}`]: 'What it measures',
      [`feature_${camelCase(name)}`]: 'What it measures is $1',
    },
  };
}

// @vitest-environment happy-dom
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { Dashboard } from '@/components/dashboard/Dashboard';
import { Cell } from '@/components/dashboard/partners/Cell';
import { COLUMNS, type ColumnId } from '@/components/dashboard/partners/columns';
import { filterLines, NO_FILTER, plainNamesOf } from '@/components/dashboard/partners/filter-lines';
import { partnersCsv } from '@/components/dashboard/partners/partners-csv';
import { sortedBy, sortLines } from '@/components/dashboard/partners/sort-lines';
import type { PartnerLine } from '@/lib/domain/partner-line';
import { ok } from '@/lib/domain/result';
import { csvCell } from '@/lib/sources/files/csv-cell';
import { english } from '@/test/helpers/english';
import { dashboardWith } from '../fixtures/dashboard';
import { partnerLines } from '../fixtures/partner-lines';
import { mounted } from '../mounted';

const names = { segment: (id: string) => `segment ${id}` };
const [plain] = partnerLines(1) as [PartnerLine];
const ids = (lines: readonly PartnerLine[]): string[] => lines.map(({ id }) => id);

describe('a number that a person holds against the score', () => {
  const held: PartnerLine = { ...plain, points: 20, band: 'weak', own: 80 };

  it('is what the list is sorted and filtered by', () => {
    const sorted = sortLines([held], { column: 'points', descending: true }, names);
    expect(COLUMNS.find(({ id }) => id === 'points')?.value(held, names)).toBe(80);
    expect(sorted).toEqual([held]);
    const strong = filterLines([held], { ...NO_FILTER, band: 'strong' }, plainNamesOf([held]));
    expect(strong).toEqual([held]);
    expect(filterLines([held], { ...NO_FILTER, band: 'weak' }, new Map())).toEqual([]);
  });

  it('stands there with what the model says, in the list and in the file', () => {
    const cell = (line: PartnerLine) => mounted(<Cell column="points" {...{ line, names }} />);
    expect(cell(held).words()).toBe('Strong80yours, model 20');
    expect(cell({ ...plain, points: 20, band: 'weak' }).words()).toBe('Weak20');
    expect(cell({ ...plain, points: null, band: null }).words()).toBe('–');
    expect(cell({ ...held, points: null, band: null }).words()).toBe('Strong80yours, model –');
    const [head, row] = partnersCsv([held], english, names, csvCell).split('\r\n');
    const cells = (line = '') => line.split(',');
    const at = cells(head).indexOf('Score of the model');
    expect(cells(row)[at]).toBe('20');
    expect(cells(row)[cells(head).indexOf('Score')]).toBe('80');
  });
});

describe('a rule of thumb', () => {
  const thumb: PartnerLine = { ...plain, points: 50, band: null };

  it('is labelled as one, and no score to sort, filter or reckon with', () => {
    const cell = mounted(<Cell column="points" {...{ line: thumb, names }} />);
    expect(cell.words()).toBe('rough50');
    expect(cell.find('.points').title).toBe('rule of thumb');
    expect(COLUMNS.find(({ id }) => id === 'points')?.value(thumb, names)).toBeNull();
    expect(filterLines([thumb], { ...NO_FILTER, band: 'fair' }, new Map())).toEqual([]);
    const [head, row] = partnersCsv([thumb], english, names, csvCell).split('\r\n');
    const at = (head ?? '').split(',').indexOf('Score of the model');
    expect((row ?? '').split(',')[at]).toBe('');
  });
});

describe('sorting', () => {
  it('puts what is not known last, whichever way, and loses nobody', () => {
    const columns = COLUMNS.map(({ id }) => id) as ColumnId[];
    fc.assert(
      fc.property(
        fc.constantFrom(...columns),
        fc.boolean(),
        fc.integer({ min: 0, max: 60 }),
        (column, descending, count) => {
          const lines = partnerLines(count);
          const sorted = sortLines(lines, { column, descending }, names);
          expect(ids(sorted).sort()).toEqual(ids(lines).sort());
          const value = COLUMNS.find(({ id }) => id === column)?.value;
          const gaps = sorted.map((line) => value?.(line, names) === null);
          expect(gaps.lastIndexOf(false)).toBeLessThan(
            gaps.includes(true) ? gaps.indexOf(true) : 61,
          );
        },
      ),
    );
  });

  it('compares no euros with dollars', () => {
    const lines = [
      { ...plain, id: 'a', revenue: 5, currency: 'USD' },
      { ...plain, id: 'b', revenue: 1, currency: 'EUR' },
      { ...plain, id: 'c', revenue: 9, currency: 'USD' },
      { ...plain, id: 'd', revenue: 7, currency: 'EUR' },
    ];
    expect(ids(sortLines(lines, { column: 'revenue', descending: true }, names))).toEqual([
      'd',
      'b',
      'c',
      'a',
    ]);
  });

  it('sorts names with numbers in them as people count, and numbers largest first', () => {
    const lines = ['Partner 10', 'partner 9', 'Ångström'].map((name) => ({
      ...plain,
      id: name,
      name,
    }));
    expect(ids(sortLines(lines, { column: 'name', descending: false }, names))).toEqual([
      'Ångström',
      'partner 9',
      'Partner 10',
    ]);
    const byName = { column: 'name', descending: false } as const;
    expect(sortedBy(byName, 'churn')).toEqual({ column: 'churn', descending: true });
    expect(sortedBy(byName, 'name')).toEqual({ column: 'name', descending: true });
  });
});

describe('filtering', () => {
  const lines = [
    { ...plain, id: 'a', name: 'Ångström Nät', tier: 'Gold', band: 'weak' as const },
    { ...plain, id: 'b', name: 'STRASSE & Co', tier: null, band: null },
  ];
  const found = (filter: Partial<typeof NO_FILTER>) =>
    ids(filterLines(lines, { ...NO_FILTER, ...filter }, plainNamesOf(lines)));

  it('finds names without accents, capitals or ligatures', () => {
    expect(found({ words: 'angstrom' })).toEqual(['a']);
    expect(found({ words: ' straße ' })).toEqual(['b']);
    expect(found({ words: 'x' })).toEqual([]);
  });

  it('joins what is asked for, and takes nobody without a value', () => {
    expect(found({ tier: 'Gold', band: 'weak' })).toEqual(['a']);
    expect(found({ tier: 'Gold', words: 'co' })).toEqual([]);
    expect(found({})).toEqual(['a', 'b']);
  });
});

describe('the table as a file', () => {
  it('guards formulas, leaves gaps empty and writes plain numbers', () => {
    const lines = [{ ...plain, name: '=HYPERLINK("x")', tier: null, churn: 0.125, forecast: null }];
    const [head = '', row = ''] = partnersCsv(lines, english, names, csvCell).split('\r\n');
    expect(head.startsWith('Partner,Tier,Region,Score')).toBe(true);
    expect(row.startsWith(`"'=HYPERLINK(""x"")",,`)).toBe(true);
    // As on the screen: in points of a hundred.
    expect(row).toContain(',13,');
    expect(row.split(',').length).toBe(head.split(',').length);
  });
});

describe('the page', () => {
  it('tells screen readers how long the table is, and where its heading is sorted', async () => {
    const { find, click, button } = mounted(
      <Dashboard state={await dashboardWith('#/partners')} />,
    );
    expect(find('[role=grid]').getAttribute('aria-rowcount')).toBe('181');
    const sorted = () =>
      find('[aria-sort=ascending], [aria-sort=descending]').getAttribute('aria-sort');
    expect(find('[aria-sort=descending]').textContent).toBe('Score');
    click(button('Partner'));
    expect(sorted()).toBe('ascending');
    expect(find('[aria-sort=ascending]').textContent).toBe('Partner');
  });

  it('draws far fewer rows than there are', async () => {
    const state = await dashboardWith('#/partners', {
      partners: async () => ok(partnerLines(5000)),
    });
    const { root } = mounted(<Dashboard state={state} />);
    expect(root.querySelectorAll('.grid-body [role=row]').length).toBeLessThan(60);
  });

  it('saves what is shown, and only that', async () => {
    const download = vi.fn<(content: Blob, name: string) => void>();
    const state = await dashboardWith('#/partners', { download });
    const { type, find, click, button, words } = mounted(<Dashboard state={state} />);
    type(find('input[type=search]'), 'velnro partners');
    const shown = Number(words().match(/(\d+) of 180 partners/)?.[1]);
    click(button('Download as CSV'));
    const [content, name] = download.mock.calls[0] ?? [];
    expect(name).toMatch(/^partners-\d{4}-\d\d-\d\d\.csv$/);
    expect((await content?.text())?.split('\r\n')).toHaveLength(shown + 1);
    click(button('Show all'));
    expect(words()).toContain('180 partners');
  });

  it('opens the forecast of a partner by key', async () => {
    const state = await dashboardWith('#/partners');
    const { find, press, settle } = mounted(<Dashboard state={state} />);
    press(find('[role=columnheader] button'), 'Enter');
    expect(state.route.value.page).toBe('partners');
    press(find('[role=grid]'), 'Enter');
    await settle();
    expect(state.route.value.page).toBe('forecast');
    expect(state.route.value.id).toMatch(/^sample:/);
  });
});

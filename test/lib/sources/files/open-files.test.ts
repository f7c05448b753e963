import { strToU8, zipSync } from 'fflate';
import { expect, it } from 'vitest';
import { openFiles } from '@/lib/sources/files/open-files';

const never = new AbortController().signal;

it('gives each file a name of its own, those inside zips too', async () => {
  const zip = zipSync({ 'deals.csv': strToU8('id\n1'), 'deals.csv.old': strToU8('id\n2') });
  const files = [
    new File(['id\n3'], 'deals.csv'),
    new File([new Uint8Array(zip)], 'all.zip'),
    new File(['id\n4'], 'deals.csv'),
  ];
  const opened = await openFiles(files, never);
  expect(opened.ok && opened.value.map(({ name }) => name)).toEqual([
    'deals.csv',
    'deals.csv (2)',
    'deals.csv.old',
    'deals.csv (3)',
  ]);
});

it('stops at the first file that cannot be opened', async () => {
  const broken = new File([new Uint8Array([0x50, 0x4b, 3, 4, 9, 9])], 'broken.zip');
  const opened = await openFiles([new File(['id\n1'], 'a.csv'), broken], never);
  expect(opened).toMatchObject({ ok: false, problem: { code: 'zip-empty' } });
});

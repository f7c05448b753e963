import { describe, expect, it } from 'vitest';
import { ADAPTERS, recognise } from '@/lib/crm';
import { SAVED_PAGES } from './page';

describe('saved pages', () => {
  it.each(SAVED_PAGES)('$crm/$name', ({ crm, url, page, ref, doc }) => {
    expect(recognise(doc(), new URL(url))).toEqual({ crm, page, ref });
    expect(ref?.crm ?? crm).toBe(crm);
  });

  it.each(SAVED_PAGES)('$crm/$name is a page of no other CRM', ({ crm, url, doc }) => {
    const document = doc();
    const others = ADAPTERS.filter(({ id }) => id !== crm);
    expect(others.filter((adapter) => adapter.detect(document, new URL(url)))).toEqual([]);
  });
});

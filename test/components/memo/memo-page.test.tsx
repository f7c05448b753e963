// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { MemoPage } from '@/components/memo/MemoPage';
import { fileNameOf, memoDocument, plainWordsOf } from '@/components/memo/memo-document';
import { createResource } from '@/components/state/resource';
import type { Memo } from '@/lib/domain/memo';
import { fail, ok } from '@/lib/domain/result';
import { say } from '@/lib/domain/text';
import { memoOfBlock, memoOfOpen } from '../fixtures/memo';
import { mounted } from '../mounted';

const memo = memoOfBlock();
const named: Memo = { ...memo, customer: '<b>Northwind</b>' };

async function opened(copies = true, shownMemo = named) {
  const resource = createResource(async () => ok(shownMemo));
  await resource.need();
  const files: [string, string][] = [];
  const copied: string[][] = [];
  let prints = 0;
  const ports = {
    download: (content: Blob, name: string) =>
      void content.text().then((text) => files.push([name, text])),
    copy: async (html: string, words: string) => {
      copied.push([html, words]);
      return copies;
    },
    print: () => {
      prints += 1;
    },
  };
  const shown = mounted(<MemoPage memo={resource} ports={ports} style=".memo{color:red}" />);
  return { shown, files, copied, prints: () => prints };
}

describe('the memo', () => {
  it('says what was found, who claims what, and under which rules', async () => {
    const { shown } = await opened();
    const words = shown.words();
    expect(words).toContain('Brightpath Systems');
    expect(words).toContain('version 1 of the rules of engagement');
    expect(shown.root.querySelectorAll('tbody tr')).toHaveLength(3);
    expect(shown.find('svg.claims').getAttribute('aria-label')).toContain('3 claims');
  });

  it('of what the rules leave open says with whom it is, until when, and why others give way', async () => {
    const { shown } = await opened(true, memoOfOpen());
    const words = shown.words();
    expect(words).toContain('Ask Ines Roth to decide by 16 Jun 2026');
    const steps = [...shown.root.querySelectorAll('li')].filter(({ textContent }) =>
      /ntil 1[46] Jun|ntil 23 Jun/.test(textContent ?? ''),
    );
    const ladder = steps.filter((step) => step.parentElement?.tagName === 'OL');
    expect(ladder.map(({ textContent }) => textContent)).toEqual([
      'Both sides: Dana Ruiz, Ann ApproverUntil 14 Jun 2026: its time is over',
      'Deal desk: Ines RothNow, until 16 Jun 2026',
      'ExecutiveThen, until 23 Jun 2026',
    ]);
    expect(ladder.map((step) => step.getAttribute('aria-current'))).toEqual([null, 'step', null]);
    expect(words).toMatch(/C02, another one was there first/);
    expect(words).toContain('R-07 Duplicate');
    expect(words).toContain('An appeal is open, on what is newer than the decision of 6 Jun 2026');
    expect(words).toContain('The customer wrote on 11 Jun 2026');
  });

  it('where the rules settle it gives each its reason and has no steps', async () => {
    const { shown } = await opened();
    expect(shown.words()).toContain('C01, another claim is approved and still running');
    expect(shown.words()).not.toContain('Who decides, and until when');
    expect(shown.words()).not.toContain('Rejected before');
  });

  it('is saved as a page that needs nothing else, and in which names are no markup', async () => {
    const { shown, files } = await opened();
    await shown.click(shown.button('Save as a file'));
    await new Promise((resolve) => setTimeout(resolve));
    const [name, html] = files[0] ?? [];
    expect(name).toBe('memo-C01-2026-06-15.html');
    expect(html).toContain('.memo{color:red}');
    expect(html).not.toContain('<b>Northwind');
    expect(html).not.toContain('<script');
  });

  it('is copied with its looks and as words, and printed', async () => {
    const { shown, copied, prints } = await opened();
    await shown.click(shown.button('Copy'));
    await new Promise((resolve) => setTimeout(resolve));
    expect(copied[0]?.[1]).toContain('Customer: <b>Northwind</b>');
    expect(shown.words()).toContain('Copied.');
    await shown.click(shown.button('Print'));
    expect(prints()).toBe(1);
  });

  it('says so where the browser did not let us copy', async () => {
    const { shown } = await opened(false);
    await shown.click(shown.button('Copy'));
    await new Promise((resolve) => setTimeout(resolve));
    expect(shown.words()).toContain('Print it or save it instead.');
  });

  it('says what to do where the conflict is gone', async () => {
    const gone = createResource(async () => fail('memo-gone', say('memoGone')));
    await gone.need();
    const nothing = { download: () => undefined, copy: async () => true, print: () => undefined };
    const shown = mounted(<MemoPage memo={gone as never} ports={nothing} style="" />);
    expect(shown.words()).toContain('Close this page');
  });
});

describe('the saved page', () => {
  it('keeps signs of a title as signs', () => {
    expect(memoDocument(null, 'A & <b>', '')).toContain('<title>A &amp; &lt;b&gt;</title>');
  });

  it('has a name that says what it is', () => {
    expect(fileNameOf(memo)).toMatch(/^memo-C01-\d{4}-\d\d-\d\d\.html$/);
    expect(plainWordsOf(null)).toBe('');
  });
});

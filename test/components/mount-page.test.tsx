// @vitest-environment happy-dom
import { render } from 'preact';
import { describe, expect, it } from 'vitest';
import { mountPage } from '@/components/mount-page';
import { useFormat } from '@/components/state/format-context';
import { english } from '@/test/helpers/english';

const Words = () => <h1>{useFormat().t('panelName')}</h1>;

describe('a page of ours', () => {
  it('speaks the reader’s words, and says which language they are in', () => {
    document.body.innerHTML = '<div id="root"></div>';
    mountPage(<Words />, english);
    expect(document.body.textContent).toBe('PartnerLens');
    expect(document.documentElement.lang).toBe('en');
    render(null, document.getElementById('root') as HTMLElement);
  });
});

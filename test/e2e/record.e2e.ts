import { beforeAll, describe, expect, it } from 'vitest';
import { type Page, panel } from '@/test/helpers/browser';
import { panelOf, wordsOf } from '@/test/helpers/panel-words';
import { useStage } from '@/test/helpers/stage';

const stage = useStage();
let page: Page;

beforeAll(async () => {
  page = await stage.open('#/deals');
});

describe('the panel on a record of the real CRM', () => {
  it('shows score, reasons and the planted conflicts of a deal', async () => {
    const { rows, truths } = stage.crm.sample;
    const id = truths.showcaseDealId;
    await go(`#/deals/${id}/show`);
    const words = await panelOf(page, nameOf(rows.deals, id));

    expect(await scoreOf()).toBeGreaterThanOrEqual(1);
    expect(await scoreOf()).toBeLessThanOrEqual(99);
    expect(await wordsOf(page, '.why li')).toHaveLength(3);

    const conflicts = await wordsOf(page, '.card');
    expect(conflicts).toHaveLength(2);
    expect(conflicts[0]).toContain(`Blocked: Registered by ${rivalOf('claimed-by-other', id)}`);
    expect(conflicts[1]).toMatch(/(Check|Good to know): Registration for .+ runs out in \d+ days?/);
    const deal = rows.deals.find((each) => each.id === id);
    expect(words).toContain(`with ${nameOf(rows.partners, deal?.partners[0]?.partnerId)}`);
    expect(words).toContain('Next best actions');

    async function scoreOf() {
      const [points] = await wordsOf(page, '.ring b');
      return Number.parseInt(points ?? '', 10);
    }
  });

  it('shows score, tiles and what to do of a partner', async () => {
    const { rows, truths } = stage.crm.sample;
    await go(`#/companies/${truths.showcasePartnerId}/show`);
    const words = await panelOf(page, nameOf(rows.partners, truths.showcasePartnerId));

    expect(words).toMatch(/^Partner · /m);
    // The sample lets this partner collapse.
    expect(words).toMatch(/At risk|Weak/);
    expect(words).toMatch(/^Have .+ call /m);
    expect(await wordsOf(page, '.why li')).toHaveLength(3);
  });

  it('says of a company that is no partner that it has no score', async () => {
    const { rows } = stage.crm.sample;
    const [account] = rows.accounts;
    await go(`#/companies/${account?.id}/show`);
    const words = await panelOf(page, account?.name ?? '');

    expect(words).toContain('not one of your partners');
    expect(await wordsOf(page, '.ring')).toEqual([]);
  });

  it('names the best partners for a deal that has none', async () => {
    const { rows, truths } = stage.crm.sample;
    await go(`#/deals/${truths.directDealId}/show`);
    await panelOf(page, nameOf(rows.deals, truths.directDealId));

    const fits = await wordsOf(page, '.fit li');
    expect(fits.length).toBeGreaterThanOrEqual(2);
    const names = rows.partners.map(({ name }) => name);
    for (const fit of fits) expect(names).toContain(fit.split('\n')[0]);
    expect((await wordsOf(page, '.fit li > b, .fit li > .strong')).length).toBe(fits.length);
  });

  it('finds each kind of conflict that the sample plants', async () => {
    const { rows, truths } = stage.crm.sample;
    const kinds = new Map(truths.conflicts.map((conflict) => [conflict.kind, conflict]));
    for (const { kind, dealId, registrationId } of kinds.values()) {
      // Which products need a certificate is for the policy to say: by default none does.
      if (kind === 'partner-not-eligible') continue;
      await go(`#/deals/${dealId}/show`);
      const words = await panelOf(page, nameOf(rows.deals, dealId));
      expect(await wordsOf(page, '.card'), kind).not.toEqual([]);
      if (registrationId !== null && OTHERS.includes(kind)) {
        expect(words, kind).toContain(rivalOf(kind, dealId));
      }
    }
  });

  it.each(['#/', '#/deals', '#/companies', '#/contacts', '#/deals/create', '#/settings'])(
    'keeps away from %s: no panel, no badges',
    async (route) => {
      await go(route);
      await page.waitFor(() => document.querySelector('main#main-content')?.textContent);
      await panel(page).staysAway();
      expect(
        await page.evaluate(
          () => document.querySelectorAll('[class*=partnerlens i], [id*=partnerlens i]').length,
        ),
      ).toBe(0);
    },
  );
});

const go = (route: string) => page.goto(`${stage.crm.url}/${route}`);

/** Kinds whose registration is another partner's. */
const OTHERS = ['claimed-by-other', 'competing-registration', 'same-domain-other-name'];

const nameOf = (rows: readonly { id: number; name: string }[], id: number | undefined): string =>
  rows.find((row) => row.id === id)?.name ?? 'nothing of this id';

function rivalOf(kind: string, dealId: number): string {
  const { rows, truths } = stage.crm.sample;
  const planted = truths.conflicts.find((one) => one.kind === kind && one.dealId === dealId);
  const registration = rows.registrations.find(({ id }) => id === planted?.registrationId);
  return nameOf(rows.partners, registration?.partnerId);
}

import { readdirSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Page, panel, until } from '@/test/helpers/browser';
import { browserName, clickWords, extensionDir, turnOn } from '@/test/helpers/set-up';
import { useStage } from '@/test/helpers/stage';
import { syntheticCrm } from '@/test/helpers/synthetic-crm';
import { type FolderServer, serveFolder } from '@/tools/lib/serve-folder';

/** What browsers say of a page that reaches for files of an extension. */
const OUT_OF_REACH = [/extension:\/\//, /net::ERR_FAILED/];

const stage = useStage({ ready: false, allow: OUT_OF_REACH });
let other: FolderServer;
let page: Page;

beforeAll(async () => {
  other = await serveFolder({ folder: '/nowhere', files: { '/crm.html': syntheticCrm({}) } });
  page = await stage.open('#/deals/12/show');
});
afterAll(() => other.close());

describe('a site', () => {
  it('is left alone before it is turned on', async () => {
    await page.waitFor(() => document.querySelector('main#main-content h5'));
    await panel(page).staysAway();
  });

  it('has the panel at once when it is turned on, in tabs that are open already', async () => {
    await turnOn(stage.browser, stage.options, stage.crm.url);
    await shown();
    expect(await panel(page).text()).toContain('No data yet');
  });

  it('has it on every port, and on no other host', async () => {
    const ported = await stage.browser.newPage(`${other.url}/crm.html#/deals/12/show`);
    await shown(ported);
    const named = other.url.replace('127.0.0.1', 'localhost');
    const foreign = await stage.browser.newPage(`${named}/crm.html#/deals/12/show`);
    await panel(foreign).staysAway();
    await Promise.all([ported.close(), foreign.close()]);
  });

  it('cannot reach a single file of the extension', async () => {
    const origin = (await stage.options.url()).replace(/\/options\.html.*/, '');
    const files = readdirSync(extensionDir(browserName()), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => `${parentPath}/${name}`.split('-mv3/')[1]);
    expect(files).toContain('manifest.json');
    const reached = await page.evaluate(
      async (addresses: string[]) => {
        const answers = await Promise.all(
          addresses.map(async (address) => {
            const fetched = await fetch(address).then(
              () => true,
              () => false,
            );
            const drawn = await new Promise<boolean>((settle) => {
              const picture = new Image();
              picture.onload = () => settle(true);
              picture.onerror = () => settle(false);
              picture.src = address;
            });
            return fetched || drawn;
          }),
        );
        return addresses.filter((_, index) => answers[index]);
      },
      files.map((file) => `${origin}/${file}`),
    );
    expect(reached).toEqual([]);
  });

  it('loses the panel in every open tab when it is turned off, and has one again after', async () => {
    await clickWords(stage.options, `Turn off ${siteOf()}`);
    await gone();
    await page.evaluate(() => location.assign('#/deals/13/show'));
    await panel(page).staysAway();

    await turnOn(stage.browser, stage.options, stage.crm.url);
    await shown();
    await page.evaluate(() => location.assign('#/deals'));
    await gone();
  });

  it('loses it when the browser takes the permission back, says so, and asks again', async () => {
    await page.evaluate(() => location.assign('#/deals/14/show'));
    await shown();
    await takeBack(`${siteOf()}/*`);
    await gone();
    await stage.options.waitFor(() => document.body.innerText.includes('Permission taken back'));

    await clickWords(stage.options, 'Ask again');
    await shown();
    await stage.options.waitFor(() => !document.body.innerText.includes('Permission taken back'));
  });
});

const siteOf = () => 'http://127.0.0.1';

/** Within two seconds, without a reload, and one. */
async function shown(on = page): Promise<void> {
  await on.toFront();
  const here = async () =>
    (await panel(on).count()) === 1 &&
    (await panel(on).evaluate(
      (root) => root.querySelector('.panel:not([aria-busy=true])') !== null,
    ));
  await until('the panel', here, 2_000);
}

const gone = () => until('the panel to go', async () => (await panel(page).count()) === 0, 2_000);

/** What the browser's own settings do: the extension hears of it by the same event. */
const takeBack = (pattern: string) =>
  stage.options.evaluate((origin: string) => {
    const { browser, chrome } = globalThis as unknown as Record<string, Permissions>;
    return (browser ?? chrome)?.permissions.remove({ origins: [origin] });
  }, pattern);

type Permissions = { permissions: { remove(what: { origins: string[] }): Promise<boolean> } };

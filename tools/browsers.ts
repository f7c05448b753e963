// Makes sure that a Chromium and a Firefox are there for the tests and the demo:
// the system's own, else Playwright's Chromium, else Debian's packages where we may install.
import { findChromium, findFirefox } from './lib/find-browsers';
import { run } from './lib/run';

type Way = { readonly title: string; readonly command: string; readonly args: readonly string[] };

const apt = (name: string): Way => ({
  title: `apt-get install ${name}`,
  command: 'sh',
  args: [
    '-c',
    `apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq ${name}`,
  ],
});

const PLAYWRIGHT: Way = {
  title: 'playwright install chromium',
  command: 'playwright',
  args: ['install', 'chromium'],
};

async function ensure(
  name: string,
  find: () => { path: string | undefined },
  ways: readonly Way[],
): Promise<void> {
  if (find().path) return;
  console.log(`▸ No ${name} found on this machine.`);
  for (const { title, command, args } of ways) {
    console.log(`  trying: ${title} …`);
    const { code } = await run(command, args);
    if (code === 0 && find().path) return;
  }
  console.error(
    `✖ ${name} could not be installed. Install it by hand, or name it in PARTNERLENS_${name.toUpperCase()}.`,
  );
  process.exit(1);
}

await ensure('Chromium', findChromium, [PLAYWRIGHT, apt('chromium')]);
await ensure('Firefox', findFirefox, [apt('firefox-esr')]);

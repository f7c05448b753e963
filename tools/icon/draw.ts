// `npx tsx tools/icon/draw.ts`: draws public/icon/*.png from icon.svg.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';
import { findChromium } from '../lib/find-browsers';

const SIZES = [16, 32, 48, 96, 128];
const svg = readFileSync(new URL('icon.svg', import.meta.url), 'utf8');
const target = fileURLToPath(new URL('../../public/icon/', import.meta.url));

const browser = await chromium.launch({
  executablePath: findChromium().path,
  args: ['--no-sandbox'],
});
for (const size of SIZES) {
  const page = await browser.newPage({ viewport: { width: size, height: size } });
  await page.setContent(`<style>body{margin:0}svg{display:block;width:${size}px}</style>${svg}`);
  await page.screenshot({ path: `${target}${size}.png`, omitBackground: true });
  await page.close();
}
await browser.close();

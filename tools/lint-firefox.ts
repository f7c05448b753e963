// `npm run lint:firefox`: Mozilla's own linter on the Firefox build. Errors fail, and so does
// every warning that is not on this list with its reason.
import { run } from './lib/run';

const EXPECTED: Readonly<Record<string, string>> = {
  UNSAFE_VAR_ASSIGNMENT: 'Preact can set innerHTML; nothing of ours does (test/structure/purity)',
  DANGEROUS_EVAL: 'zod asks whether it may compile, is told no by the policy, and does without',
  KEY_FIREFOX_ANDROID_UNSUPPORTED_BY_MIN_VERSION: 'the extension is for desktop browsers',
};

type Finding = { readonly code: string; readonly message: string; readonly file?: string };

const { output } = await run('web-ext', [
  'lint',
  '--source-dir',
  '.output/firefox-mv3',
  '--output',
  'json',
]);
const report = output.slice(output.indexOf('{'), output.lastIndexOf('}') + 1);
const { errors, warnings }: { errors: Finding[]; warnings: Finding[] } = JSON.parse(report);
const unexpected = warnings.filter(({ code }) => !(code in EXPECTED));
for (const { code, message, file } of [...errors, ...unexpected]) {
  console.log(`✖ ${code} ${file ?? ''}: ${message}`);
}
console.log(
  `${errors.length} errors, ${unexpected.length} unexpected warnings, ` +
    `${warnings.length - unexpected.length} expected ones`,
);
process.exit(errors.length + unexpected.length === 0 ? 0 : 1);

import { existsSync, readFileSync, writeFileSync } from 'node:fs';

/** Where the results of all bars are written. */
const DOC = 'docs/evaluation.md';

/** The parts of the document, in their order; each is written by the command of its own. */
const SECTIONS = ['classification', 'forecast', 'segments', 'matching'] as const;
export type SectionName = (typeof SECTIONS)[number];

const INTRO = `# Evaluation

What the engines reach on public data that the product never ships, beside simple baselines. Each
section is written by its own command; nothing here is edited by hand.
`;

const marks = (name: SectionName) => ({
  start: `<!-- ${name}: start -->`,
  end: `<!-- ${name}: end -->`,
});

/** Replaces one section of docs/evaluation.md by this markdown, and leaves the others alone. */
export function writeSection(name: SectionName, markdown: string, path = DOC): void {
  const before = existsSync(path) ? readFileSync(path, 'utf8') : '';
  writeFileSync(path, withSection(before, name, markdown));
}

/** The document with one section replaced. */
export function withSection(before: string, name: SectionName, markdown: string): string {
  const written = SECTIONS.map((section) => {
    const content = section === name ? markdown.trim() : contentOf(before, section);
    const { start, end } = marks(section);
    return content === '' ? '' : `\n${start}\n\n${content}\n\n${end}\n`;
  });
  return INTRO + written.join('');
}

function contentOf(document: string, name: SectionName): string {
  const { start, end } = marks(name);
  const from = document.indexOf(start);
  const to = document.indexOf(end, from);
  return from < 0 || to < 0 ? '' : document.slice(from + start.length, to).trim();
}

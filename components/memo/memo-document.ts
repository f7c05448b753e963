import type { Memo } from '@/lib/domain/memo';
import { dayStamp } from '../state/day-stamp';

/** The memo as a page of its own, that needs nothing of ours to be read. */
export const memoDocument = (sheet: Element | null, title: string, style: string): string =>
  `<!doctype html>
<meta charset="utf-8">
<title>${escaped(title)}</title>
<style>${style}</style>
${sheet ? new XMLSerializer().serializeToString(sheet) : ''}
`;

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

const escaped = (words: string): string => words.replace(/[&<>]/g, (sign) => ESCAPES[sign] ?? sign);

/** `memo-C01-2026-11-22.html` */
export const fileNameOf = ({ conflict, writtenAt }: Memo): string =>
  `memo-${conflict.code}-${dayStamp(writtenAt)}.html`;

/** What the sheet says, for programs that take words only: cells apart, one line a row. */
export function plainWordsOf(sheet: Element | null): string {
  const lines: string[] = [];
  for (const part of sheet?.querySelectorAll('h1, h2, p, li, dt, tr') ?? []) {
    const cells = part.matches('tr') ? [...part.children] : [part];
    const words = cells.map((cell) => (cell.textContent ?? '').trim().replace(/\s+/g, ' '));
    const value = part.matches('dt') ? part.nextElementSibling?.textContent : null;
    lines.push(value ? `${words[0]}: ${value.trim()}` : words.join(' | '));
  }
  return lines.filter((line) => line !== '').join('\n');
}

import { expect, it } from 'vitest';
import { withSection } from '@/tools/lib/evaluation-doc';

it('replaces one section, keeps the others and their order, and says the same again', () => {
  const first = withSection('', 'matching', '## Matching\n\nall found');
  const both = withSection(first, 'classification', '## Classification\n\nold\n');
  const newer = withSection(both, 'classification', '## Classification\n\nnew\n');
  expect(newer).toContain('all found');
  expect(newer).toContain('\nnew\n');
  expect(newer).not.toContain('old');
  expect(newer.indexOf('new')).toBeLessThan(newer.indexOf('all found'));
  expect(withSection(newer, 'classification', '## Classification\n\nnew')).toBe(newer);
});

it('starts anew where the end of a section was lost', () => {
  const cut = withSection('', 'forecast', 'old').replace('<!-- forecast: end -->', '');
  expect(withSection(cut, 'segments', 'k = 3')).not.toContain('old');
});

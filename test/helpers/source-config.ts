import type { SourceConfig } from '@/lib/domain/source';

/** The sample as a source, but for what a test is about. */
export const sampleSource = (changes: Partial<SourceConfig> = {}): SourceConfig => ({
  id: 'sample',
  kind: 'sample',
  name: 'Sample',
  space: 'sample',
  mapping: {},
  settings: {},
  createdAt: 0,
  ...changes,
});

/** Files imported by hand. */
export const fileSource = (changes: Partial<SourceConfig> = {}): SourceConfig =>
  sampleSource({ id: 'prm', kind: 'files', name: 'PRM export', space: 'prm', ...changes });

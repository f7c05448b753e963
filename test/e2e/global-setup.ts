import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    /** Folder of this run, for what one file makes and the next can use. */
    readonly shelf: string;
  }
}

export default async function setUp({ provide }: TestProject) {
  const shelf = await mkdtemp(join(tmpdir(), 'partnerlens-e2e-'));
  provide('shelf', shelf);
  return () => rm(shelf, { recursive: true, force: true });
}

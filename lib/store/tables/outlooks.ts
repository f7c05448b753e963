import type { Outlook } from '@/lib/domain/outlook';
import type { TableDef } from './table';

/** Made anew from the other tables whenever scores are; no part of an export. */
export const outlooks = {
  name: 'outlooks',
  schema: 'id',
  shape: null,
} as const satisfies TableDef<Outlook>;

import type { EntityName } from '@/lib/domain/entity';
import { accounts } from './accounts';
import { costs } from './costs';
import { deals } from './deals';
import { engagements } from './engagements';
import type { EntityShape } from './entity';
import { partners } from './partners';
import { registrations } from './registrations';
import { revenues } from './revenues';

/** Every entity with its canonical columns. */
export const ENTITY_SHAPES: { readonly [Name in EntityName]: EntityShape<Name> } = {
  partners,
  accounts,
  deals,
  registrations,
  engagements,
  revenues,
  costs,
};

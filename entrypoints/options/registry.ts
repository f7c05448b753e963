import type { Registry } from '@/components/options/ports';
import { ADAPTERS } from '@/lib/crm';
import { CONFLICT_RULES } from '@/lib/insights/conflicts';
import { ENTITY_SHAPES } from '@/lib/unify/entities';

/** What the options page is told about the rest of the program. */
export const registry: Registry = {
  rules: CONFLICT_RULES,
  fields: {
    partners: ENTITY_SHAPES.partners.fields,
    accounts: ENTITY_SHAPES.accounts.fields,
    deals: ENTITY_SHAPES.deals.fields,
    registrations: ENTITY_SHAPES.registrations.fields,
    engagements: ENTITY_SHAPES.engagements.fields,
    revenues: ENTITY_SHAPES.revenues.fields,
    costs: ENTITY_SHAPES.costs.fields,
  },
  spaces: ADAPTERS,
};

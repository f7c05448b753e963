import * as z from 'zod/mini';
import { statedPolicySchema } from '@/lib/messages/policy-schema';

type Schema = { readonly [key: string]: unknown };

/** JSON Schema of a policy file: what an editor checks it against. */
export const policyFileSchema = (): Schema => ({
  ...z.toJSONSchema(statedPolicySchema(), { io: 'input' }),
  title: 'PartnerLens policy',
});

/**
 * The same in the part of JSON Schema that Chromium understands for presets: one type each, no
 * alternatives. A setting that can be without a value is preset only with one.
 */
export function managedSchema(): Schema {
  const { properties } = policyFileSchema() as { readonly properties: { [name: string]: Schema } };
  const { $schema: _, version: __, ...settings } = properties;
  return {
    type: 'object',
    properties: {
      policy: {
        title: 'Rules of engagement',
        type: 'object',
        properties: mapped(settings, plainSchema),
      },
    },
  };
}

function plainSchema(schema: Schema): Schema {
  const { anyOf, type, items, properties, additionalProperties, enum: choices } = schema;
  if (Array.isArray(anyOf)) return plainSchema(anyOf.find((each) => each.type !== 'null'));
  const { minimum, maximum, pattern } = schema;
  // Chromium loads no extension whose schema bounds another number than an integer.
  const kept = type === 'integer' ? { minimum, maximum } : { pattern };
  const isOpen = type === 'object' && properties === undefined;
  return JSON.parse(
    JSON.stringify({
      type,
      ...kept,
      enum: choices,
      items: items && plainSchema(items as Schema),
      properties: properties && mapped(properties as { [name: string]: Schema }, plainSchema),
      additionalProperties: isOpen ? plainSchema(additionalProperties as Schema) : undefined,
    }),
  );
}

const mapped = (of: { readonly [name: string]: Schema }, change: (schema: Schema) => Schema) =>
  Object.fromEntries(Object.entries(of).map(([name, schema]) => [name, change(schema)]));

import { describe, expect, it } from 'vitest';
import { DEFAULT_POLICY } from '@/lib/domain/policy';
import { managedSchema, policyFileSchema } from '@/tools/lib/policy-schemas';
import { read } from '../helpers/source-tree';

/** They are written by `npx tsx tools/policy-schema.ts`. */
describe('the schemas of the policy that are kept as files', () => {
  it('for editors of policy files says what the program checks', () => {
    expect(JSON.parse(read('docs/policy.schema.json'))).toEqual(policyFileSchema());
  });

  it('for administrators says the same', () => {
    expect(JSON.parse(read('public/managed-schema.json'))).toEqual(managedSchema());
  });

  it('for administrators knows every setting, and only what Chromium understands', () => {
    const schema = managedSchema() as {
      properties: { policy: { properties: Record<string, { type: unknown }> } };
    };
    const { properties } = schema.properties.policy;
    const settings = Object.keys(DEFAULT_POLICY).filter((name) => name !== 'version');
    expect(Object.keys(properties).sort()).toEqual(settings.sort());
    for (const each of everySchemaIn(schema)) {
      expect(each.type).toBeTypeOf('string');
      expect(each).not.toHaveProperty('anyOf');
    }
  });
});

function everySchemaIn(schema: Record<string, unknown>): Record<string, unknown>[] {
  const inner = [
    ...Object.values((schema.properties ?? {}) as Record<string, Record<string, unknown>>),
    ...[schema.items, schema.additionalProperties].flatMap((each) =>
      each ? [each as Record<string, unknown>] : [],
    ),
  ];
  return [schema, ...inner.flatMap(everySchemaIn)];
}

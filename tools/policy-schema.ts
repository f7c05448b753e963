// `npx tsx tools/policy-schema.ts`: writes what the policy's schema says anew, for editors of
// policy files (docs/policy.schema.json) and for administrators (public/managed-schema.json).
import { writeFileSync } from 'node:fs';
import { managedSchema, policyFileSchema } from './lib/policy-schemas';

const write = (file: string, schema: unknown): void =>
  writeFileSync(file, `${JSON.stringify(schema, null, 2)}\n`);

write('docs/policy.schema.json', policyFileSchema());
write('public/managed-schema.json', managedSchema());

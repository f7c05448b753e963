// `npm run crm`: builds the real CRM that the demo and the end-to-end tests run against.
import { buildCrm } from './lib/crm';

await buildCrm();

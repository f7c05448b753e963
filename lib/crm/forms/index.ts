import type { FormPage } from '../contract';
import { atomic } from './atomic';
import type { Form, FormReader } from './contract';
import { hubspot } from './hubspot';
import { odoo } from './odoo';
import { salesforce } from './salesforce';

/** By the id of the CRM's adapter. Apart from the adapters, so that only pages with forms pay. */
export const FORM_READERS: Readonly<Record<string, FormReader>> = {
  salesforce,
  hubspot,
  odoo,
  atomic,
};

/** What stands in the form of this page right now; null where it shows none. */
export const readForm = (doc: Document, { crm, page }: FormPage): Form | null =>
  FORM_READERS[crm]?.(doc, page) ?? null;

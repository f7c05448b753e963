import { profileOf } from '../company';
import { recordKeys } from './record-keys';

/** What is known of a company that is to be found, or that others are looked for by. */
export type KnownCompany = {
  readonly name: string;
  readonly domains: readonly string[];
  readonly phone?: string | null;
  readonly address?: string | null;
};

export type KeysOf = (company: KnownCompany) => readonly string[];

/** Index keys of a company, each once; see `recordKeys`. Never throws. */
export const companyKeys: KeysOf = ({ name, domains, phone = null, address = null }) =>
  recordKeys(profileOf({ id: '', name, domains, phone, address, city: null, country: null }));

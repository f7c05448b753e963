import type { Invented } from './invent';

/** A record as somebody typed it; empty where it says nothing. */
export type Typed = {
  readonly name: string;
  readonly domain: string;
  readonly phone: string;
  readonly address: string;
  readonly city: string;
  readonly country: string;
};

/** A record of a company under a name, with what else was typed. */
export const typed = (company: Invented, name: string, over: Partial<Typed> = {}): Typed => ({
  name,
  domain: company.label,
  phone: '',
  address: '',
  city: company.city,
  country: company.country,
  ...over,
});

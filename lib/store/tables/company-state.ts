import type { TableDef } from './table';

/** Which parts make up the index of companies. */
export type CompanyState = {
  readonly id: 'state';
  /** The parts that count; others are left over from work that was cut off. */
  readonly generation: number;
  /** The version of the extension whose keys these are; null before the parts were first made. */
  readonly version: string | null;
  /** How many bits of a hash name the part that holds it. */
  readonly bits: number;
  /** Companies in these parts. */
  readonly records: number;
  /** The last page of the log that went into them. */
  readonly page: number;
};

export const companyState = {
  name: 'companyState',
  schema: 'id',
  shape: null,
} as const satisfies TableDef<CompanyState>;

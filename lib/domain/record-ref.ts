export const RECORD_KINDS = ['account', 'deal'] as const;

/** What a CRM page shows. A partner is an account there; the store knows which ones are. */
export type RecordKind = (typeof RECORD_KINDS)[number];

/** A record on a CRM page, as the page names it. */
export type RecordRef = {
  /** Id of the adapter: `atomic`, `salesforce`, `hubspot`, `odoo`. */
  readonly crm: string;
  /** Host with port of the page, such as `crm.example.com`. */
  readonly host: string;
  readonly kind: RecordKind;
  /** The CRM's own id, in its canonical form. */
  readonly id: string;
  /** The name the page shows, if it shows one. */
  readonly name: string | null;
};

/** The same record, whatever it is called now. */
export const sameRecord = (a: RecordRef, b: RecordRef): boolean =>
  a.crm === b.crm && a.host === b.host && a.kind === b.kind && a.id === b.id;

/**
 * The ids under which a record may stand in the store: bound to this site, or to
 * any site of this CRM.
 */
export const idsOf = ({ crm, host, id }: RecordRef): readonly [string, string] => [
  `${crm}@${host}:${id}`,
  `${crm}:${id}`,
];

import {
  type Certification,
  PARTNER_STANDINGS,
  PARTNER_TYPES,
  type PartnerStanding,
  type PartnerType,
} from '@/lib/domain/partner';
import { cleanText } from '../clean/text';
import type { Synonyms } from '../clean/words';
import type { RowReader } from '../row-reader';
import { CURRENCY, type EntityShape, field, stated, UPDATED_AT } from './entity';

const TYPE_SYNONYMS: Synonyms<PartnerType> = {
  valueaddedreseller: 'var',
  solutionprovider: 'var',
  managedserviceprovider: 'msp',
  managedservicesprovider: 'msp',
  independentsoftwarevendor: 'isv',
  technologypartner: 'isv',
  systemintegrator: 'si',
  systemsintegrator: 'si',
  gsi: 'si',
  consultancy: 'si',
  disti: 'distributor',
  distribution: 'distributor',
  wholesaler: 'distributor',
  referralpartner: 'referral',
  affiliate: 'referral',
  agent: 'referral',
  resale: 'reseller',
  dealer: 'reseller',
  händler: 'reseller',
};

const STANDING_SYNONYMS: Synonyms<PartnerStanding> = {
  active: 'good',
  aktiv: 'good',
  current: 'good',
  authorised: 'good',
  authorized: 'good',
  onhold: 'suspended',
  blocked: 'suspended',
  gesperrt: 'suspended',
  ended: 'terminated',
  cancelled: 'terminated',
  canceled: 'terminated',
  gekündigt: 'terminated',
};

export const partners: EntityShape<'partners'> = {
  entity: 'partners',
  names: ['partners', 'partner', 'resellers', 'channelpartners', 'partneraccounts'],
  fields: [
    field('id', 'partnerid recordid accountid externalid key nr partnernr partnernummer', {
      required: true,
      looks: 'id',
    }),
    field('name', 'partnername partner accountname companyname company firma', { required: true }),
    field('domains', 'domain website web url email companydomainname webseite', {
      looks: 'domain',
    }),
    field('type', 'partnertype kind category businessmodel partnertyp typ'),
    field(
      'tier',
      'partnertier level partnerlevel grade status programlevel stufe partnerstufe partnerstatus',
    ),
    field('region', 'salesregion area geo theatre gebiet'),
    field('territories', 'territory countries country coverage länder vertragsgebiet gebiete'),
    field('products', 'product authorizedproducts productlines lines produkte'),
    field('certifications', 'certification certificates certs zertifikate zertifizierungen'),
    field(
      'signedAt',
      'signed signeddate contractdate agreementdate partnersince joined startdate vertragsbeginn vertragsdatum partnerseit',
      {
        looks: 'date',
      },
    ),
    field('standing', 'partnerstanding contractstatus agreementstatus compliancestatus'),
    field(
      'ownerName',
      'owner partnermanager channelmanager pam accountowner manager betreuer partnerbetreuer',
    ),
    field('quota', 'target quarterlytarget quarterlyquota goal ziel quartalsziel', {
      looks: 'number',
    }),
    CURRENCY,
    UPDATED_AT,
  ],
  read: (row) => ({
    id: row.required('id', row.id('id'), ''),
    name: row.required('name', row.text('name'), ''),
    domains: row.domains('domains'),
    // A programme may have types of its own: then the type is not known, and the row still good.
    type: row.word('type', PARTNER_TYPES, TYPE_SYNONYMS),
    tier: row.text('tier'),
    region: row.text('region'),
    territories: row.places('territories'),
    products: row.texts('products'),
    certifications: readCertifications(row),
    signedAt: row.date('signedAt'),
    // A word of their own says nothing that a rule could go by.
    ...stated({ standing: row.word('standing', PARTNER_STANDINGS, STANDING_SYNONYMS) }),
    ownerName: row.text('ownerName'),
    quota: row.money('quota'),
    sourceId: row.sourceId,
    updatedAt: row.date('updatedAt') ?? row.now,
  }),
};

/** Objects, or `Vault=2025-01-03..2027-01-03; Ledger=2025-06-01`. */
function readCertifications(row: RowReader): Certification[] {
  const { date } = row.inner('certifications');
  return row.list('certifications').flatMap((item) => {
    const { product, earnedAt, expiresAt } = partsOf(item);
    const earned = date(earnedAt);
    const name = typeof product === 'string' ? cleanText(product) : '';
    if (name === '' || earned === null) return [];
    return [{ product: name, earnedAt: earned, expiresAt: date(expiresAt) }];
  });
}

function partsOf(item: unknown): { product?: unknown; earnedAt?: unknown; expiresAt?: unknown } {
  if (typeof item === 'object' && item !== null) return item;
  const [product, span = ''] = String(item).split('=');
  const [earnedAt, expiresAt] = span.split('..');
  return { product, earnedAt, expiresAt };
}

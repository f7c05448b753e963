import { BUSINESS_KINDS } from '@/lib/domain/deal';
import {
  REGISTRATION_STATES,
  type RegistrationChange,
  type RegistrationState,
} from '@/lib/domain/registration';
import { say } from '@/lib/domain/text';
import { type Synonyms, wordOf } from '../clean/words';
import type { RowReader } from '../row-reader';
import { readDatedWords } from './dated-words';
import { BUSINESS_SYNONYMS, readShare } from './deal-words';
import { CURRENCY, type EntityShape, field, stated, UPDATED_AT } from './entity';

const STATE_SYNONYMS: Synonyms<RegistrationState> = {
  new: 'submitted',
  pending: 'submitted',
  pendingsubmission: 'draft',
  pendingapproval: 'in-review',
  pendingreview: 'submitted',
  resubmitted: 'submitted',
  underreview: 'in-review',
  review: 'in-review',
  research: 'in-review',
  actionrequired: 'returned',
  moreinfo: 'returned',
  moreinformation: 'returned',
  moreinforequested: 'returned',
  moreinforequired: 'returned',
  moreinformationrequired: 'returned',
  revisionrequested: 'returned',
  accepted: 'approved',
  preapproved: 'approved',
  active: 'approved',
  extended: 'approved',
  denied: 'rejected',
  declined: 'rejected',
  duplicate: 'rejected',
  recalled: 'withdrawn',
  canceled: 'cancelled',
  revoked: 'cancelled',
  convertedtoopportunity: 'converted',
  closedwon: 'won',
  closedlost: 'lost',
  lapsed: 'expired',
  entwurf: 'draft',
  eingereicht: 'submitted',
  inprüfung: 'in-review',
  zurückgegeben: 'returned',
  genehmigt: 'approved',
  abgelehnt: 'rejected',
  zurückgezogen: 'withdrawn',
  storniert: 'cancelled',
  gewonnen: 'won',
  verloren: 'lost',
  abgelaufen: 'expired',
};

export const registrations: EntityShape<'registrations'> = {
  entity: 'registrations',
  names: [
    'registrations',
    'registration',
    'dealregistrations',
    'dealregistration',
    'dealregs',
    'dealreg',
    'leads',
    'dealregistrierungen',
    'registrierungen',
  ],
  fields: [
    field(
      'id',
      'registrationid dealregistrationid regid registrationnumber recordid nr registrierungsnr registrierungsnummer',
      {
        required: true,
        looks: 'id',
      },
    ),
    field(
      'partnerId',
      'partner partneraccountid resellerid submittedby partnername reseller resellername partneraccount partneraccountname vertriebspartner händler',
      { required: true },
    ),
    field(
      'accountId',
      'account companyid customerid endcustomerid kundenid kundennr kundennummer',
      { looks: 'id' },
    ),
    field(
      'customerName',
      'customer endcustomer endcustomername accountname companyname company kunde endkunde kundenname',
      {
        required: true,
      },
    ),
    field('customerDomain', 'domain website customerwebsite customeremail email webseite', {
      looks: 'domain',
    }),
    field('customerCountry', 'country land'),
    field('products', 'product productlines produkt produkte produktlinien'),
    field('amount', 'value dealvalue estimatedvalue expectedrevenue betrag', { looks: 'number' }),
    CURRENCY,
    field('state', 'status registrationstatus approvalstatus', { required: true }),
    field('createdAt', 'created createddate createdate', { looks: 'date' }),
    field('submittedAt', 'submitted submitteddate submissiondate registeredon eingereichtam', {
      looks: 'date',
    }),
    field(
      'decidedAt',
      'decided approvedat approveddate approvaldate decisiondate genehmigtam entschiedenam',
      {
        looks: 'date',
      },
    ),
    field(
      'expiresAt',
      'expires expiry expirydate expirationdate expirationdatetime validuntil gültigbis ablaufdatum',
      {
        looks: 'date',
      },
    ),
    field('extendedAt', 'extended extensiondate', { looks: 'date' }),
    field('dealId', 'deal opportunityid opportunity', { looks: 'id' }),
    field('approverName', 'approver approvedby reviewer genehmigtvon genehmiger'),
    field('stateHistory', 'statushistory approvalhistory'),
    field('business', 'businesstype registrationtype dealtype opportunitytype'),
    field('contactEmail', 'customercontactemail contactemailaddress endcustomeremail'),
    field('contactPhone', 'customercontactphone contactphonenumber endcustomerphone'),
    field('site', 'branch division location customersite niederlassung standort'),
    field('extensionRequestedAt', 'extensionrequested extensionrequestdate', { looks: 'date' }),
    field('decisionMaker', 'economicbuyer entscheider'),
    field('isBudgetConfirmed', 'budgetconfirmed budget hasbudget'),
    field('timeline', 'purchasetimeline timeframe buyingtimeframe'),
    field('proofOfEngagement', 'proof engagementproof salesactivities workdone'),
    field('tenderPublishedAt', 'tenderdate rfpdate tenderpublished rfppublished', {
      looks: 'date',
    }),
    field('framework', 'procurementframework frameworkagreement rahmenvertrag'),
    field('chosenByCustomerAt', 'partnerofchoicedate customerletterdate partnerofchoice', {
      looks: 'date',
    }),
    field('alsoOffers', 'competingproducts otherproductsoffered'),
    field('units', 'quantity seats licences licenses numberofunits stückzahl', { looks: 'number' }),
    field(
      'discount',
      'discountpercent registereddiscount approveddiscount rabatt registrierterrabatt',
      {
        looks: 'number',
      },
    ),
    field(
      'rejectionReason',
      'rejectionreasoncode reasonforrejection rejectreason denialreason denyreason declinereason reasoncode ablehnungsgrund',
    ),
    UPDATED_AT,
  ],
  read(row) {
    const submittedAt = row.date('submittedAt');
    return {
      id: row.required('id', row.id('id'), ''),
      partnerId: row.required('partnerId', row.partner('partnerId'), ''),
      accountId: row.id('accountId'),
      customerName: row.required('customerName', row.text('customerName'), ''),
      customerDomain: row.domains('customerDomain')[0] ?? null,
      customerCountry: row.text('customerCountry'),
      products: row.texts('products'),
      amount: row.money('amount'),
      // A claim is never guessed: a state that is not known refuses the row.
      state: row.required(
        'state',
        row.knownWord('state', REGISTRATION_STATES, STATE_SYNONYMS),
        'draft',
      ),
      createdAt: row.required('createdAt', row.date('createdAt') ?? submittedAt, 0),
      submittedAt,
      decidedAt: row.date('decidedAt'),
      expiresAt: row.date('expiresAt'),
      extendedAt: row.date('extendedAt'),
      dealId: row.id('dealId'),
      approverName: row.text('approverName'),
      ...statedFields(row),
      sourceId: row.sourceId,
      updatedAt: row.date('updatedAt') ?? row.now,
    };
  },
};

/** What few programmes keep. */
function statedFields(row: RowReader) {
  const history = readStateHistory(row);
  const alsoOffers = row.texts('alsoOffers');
  return stated({
    stateHistory: history.length > 0 ? history : null,
    business: row.word('business', BUSINESS_KINDS, BUSINESS_SYNONYMS),
    contactEmail: row.text('contactEmail'),
    contactPhone: row.text('contactPhone'),
    site: row.text('site'),
    extensionRequestedAt: row.date('extensionRequestedAt'),
    decisionMaker: row.text('decisionMaker'),
    // An empty cell does not say that there is no budget.
    isBudgetConfirmed:
      row.text('isBudgetConfirmed') === null ? null : row.flag('isBudgetConfirmed'),
    timeline: row.text('timeline'),
    proofOfEngagement: row.text('proofOfEngagement'),
    tenderPublishedAt: row.date('tenderPublishedAt'),
    framework: row.text('framework'),
    chosenByCustomerAt: row.date('chosenByCustomerAt'),
    alsoOffers: alsoOffers.length > 0 ? alsoOffers : null,
    // A cell of a column of numbers is 0 where nobody counted.
    units: row.number('units') || null,
    discount: readShare(row, 'discount'),
    rejectionReason: row.text('rejectionReason'),
  });
}

const readStateHistory = (row: RowReader): RegistrationChange[] =>
  readDatedWords(row, 'stateHistory', 'state').flatMap(({ word, at }) => {
    const state = wordOf(word, REGISTRATION_STATES, STATE_SYNONYMS);
    if (state) return [{ state, at }];
    row.refuse('stateHistory', say('importUnknownWord', word, REGISTRATION_STATES.join(', ')));
    return [];
  });

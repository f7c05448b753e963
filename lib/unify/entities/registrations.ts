import { REGISTRATION_STATES, type RegistrationState } from '@/lib/domain/registration';
import type { Synonyms } from '../clean/words';
import { CURRENCY, type EntityShape, field, UPDATED_AT } from './entity';

const STATE_SYNONYMS: Synonyms<RegistrationState> = {
  new: 'submitted',
  pending: 'submitted',
  pendingsubmission: 'draft',
  pendingapproval: 'in-review',
  underreview: 'in-review',
  review: 'in-review',
  research: 'in-review',
  actionrequired: 'returned',
  moreinfo: 'returned',
  moreinformation: 'returned',
  accepted: 'approved',
  preapproved: 'approved',
  active: 'approved',
  denied: 'rejected',
  declined: 'rejected',
  recalled: 'withdrawn',
  canceled: 'withdrawn',
  cancelled: 'withdrawn',
  convertedtoopportunity: 'converted',
  closedwon: 'won',
  closedlost: 'lost',
  lapsed: 'expired',
  archived: 'expired',
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
  ],
  fields: [
    field('id', 'registrationid dealregistrationid regid registrationnumber recordid nr', {
      required: true,
      looks: 'id',
    }),
    field(
      'partnerId',
      'partner partneraccountid resellerid submittedby partnername reseller resellername partneraccount partneraccountname vertriebspartner händler',
      { required: true },
    ),
    field('accountId', 'account companyid customerid endcustomerid', { looks: 'id' }),
    field('customerName', 'customer endcustomer endcustomername accountname companyname company', {
      required: true,
    }),
    field('customerDomain', 'domain website customerwebsite customeremail email', {
      looks: 'domain',
    }),
    field('customerCountry', 'country land'),
    field('products', 'product productlines'),
    field('amount', 'value dealvalue estimatedvalue expectedrevenue betrag', { looks: 'number' }),
    CURRENCY,
    field('state', 'status registrationstatus approvalstatus', { required: true }),
    field('createdAt', 'created createddate createdate', { looks: 'date' }),
    field('submittedAt', 'submitted submitteddate submissiondate registeredon', { looks: 'date' }),
    field('decidedAt', 'decided approvedat approveddate approvaldate decisiondate', {
      looks: 'date',
    }),
    field('expiresAt', 'expires expiry expirydate expirationdate expirationdatetime validuntil', {
      looks: 'date',
    }),
    field('extendedAt', 'extended extensiondate', { looks: 'date' }),
    field('dealId', 'deal opportunityid opportunity', { looks: 'id' }),
    field('approverName', 'approver approvedby reviewer'),
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
      sourceId: row.sourceId,
      updatedAt: row.date('updatedAt') ?? row.now,
    };
  },
};

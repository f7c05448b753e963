import { COST_KINDS, type CostKind } from '@/lib/domain/cost';
import type { Synonyms } from '../clean/words';
import { CURRENCY, type EntityShape, field, UPDATED_AT } from './entity';

const KIND_SYNONYMS: Synonyms<CostKind> = {
  discounts: 'discount',
  margin: 'discount',
  rebates: 'rebate',
  spiff: 'rebate',
  bonus: 'rebate',
  marketing: 'mdf',
  marketdevelopmentfunds: 'mdf',
  pam: 'management',
  partnermanager: 'management',
  training: 'enablement',
  certification: 'enablement',
  service: 'support',
};

export const costs: EntityShape<'costs'> = {
  entity: 'costs',
  names: ['costs', 'cost', 'expenses', 'spend', 'kosten'],
  fields: [
    field('id', 'costid expenseid recordid nr', { looks: 'id' }),
    field(
      'partnerId',
      'partner partneraccountid accountid resellerid partnername reseller resellername partneraccount partneraccountname vertriebspartner händler',
      { required: true },
    ),
    field('month', 'period date bookingmonth monat', { required: true }),
    field('kind', 'type category costtype kostenart', { required: true }),
    field('amount', 'cost value net total kosten betrag', { required: true, looks: 'number' }),
    CURRENCY,
    UPDATED_AT,
  ],
  read(row) {
    const partnerId = row.required('partnerId', row.partner('partnerId'), '');
    const month = row.required('month', row.month('month'), '');
    const kind = row.required('kind', row.knownWord('kind', COST_KINDS, KIND_SYNONYMS), 'discount');
    return {
      id: row.id('id') ?? `${partnerId}/${month}/${kind}`,
      partnerId,
      month,
      kind,
      amount: row.required('amount', row.money('amount'), { amount: 0, currency: '' }),
      sourceId: row.sourceId,
      updatedAt: row.date('updatedAt') ?? row.now,
    };
  },
};

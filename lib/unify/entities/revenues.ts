import { CURRENCY, type EntityShape, field, UPDATED_AT } from './entity';

export const revenues: EntityShape<'revenues'> = {
  entity: 'revenues',
  names: ['revenues', 'revenue', 'bookings', 'sales', 'invoices', 'umsatz'],
  fields: [
    field('id', 'revenueid invoiceid recordid nr', { looks: 'id' }),
    field(
      'partnerId',
      'partner partneraccountid accountid resellerid partnername reseller resellername partneraccount partneraccountname vertriebspartner händler',
      { required: true },
    ),
    field('month', 'period date bookingmonth monat', { required: true }),
    field('amount', 'revenue value net netamount total umsatz', {
      required: true,
      looks: 'number',
    }),
    CURRENCY,
    UPDATED_AT,
  ],
  read(row) {
    const partnerId = row.required('partnerId', row.partner('partnerId'), '');
    const month = row.required('month', row.month('month'), '');
    return {
      // Finance books one figure per partner and month, mostly without a number of its own.
      id: row.id('id') ?? `${partnerId}/${month}`,
      partnerId,
      month,
      amount: row.required('amount', row.money('amount'), { amount: 0, currency: '' }),
      sourceId: row.sourceId,
      updatedAt: row.date('updatedAt') ?? row.now,
    };
  },
};

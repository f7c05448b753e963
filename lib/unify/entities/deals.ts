import { BUSINESS_KINDS, DEAL_STATES, type DealState } from '@/lib/domain/deal';
import type { RowReader } from '../row-reader';
import {
  BUSINESS_SYNONYMS,
  readDates,
  readDealPartners,
  readShare,
  readStageHistory,
  STATE_SYNONYMS,
} from './deal-words';
import { CURRENCY, type EntityShape, field, stated, UPDATED_AT } from './entity';

export const deals: EntityShape<'deals'> = {
  entity: 'deals',
  names: ['deals', 'deal', 'opportunities', 'opportunity', 'opps', 'pipeline', 'verkaufschancen'],
  fields: [
    field('id', 'dealid opportunityid oppid recordid hsobjectid externalid nr', {
      required: true,
      looks: 'id',
    }),
    field('name', 'dealname opportunityname opportunity deal title bezeichnung verkaufschance', {
      required: true,
    }),
    field(
      'accountId',
      'account companyid company customerid associatedcompanyid kundenid kundennr kundennummer',
      { looks: 'id' },
    ),
    field(
      'amount',
      'value dealvalue dealamount revenue expectedrevenue price betrag volumen auftragswert',
      {
        looks: 'number',
      },
    ),
    CURRENCY,
    field('stage', 'stagename dealstage salesstage pipelinestage phase verkaufsphase'),
    field('state', 'status outcome result'),
    field('stageHistory', 'stages stagechanges history'),
    field(
      'createdAt',
      'createddate created createdate createdon opened opendate erstelltam angelegtam',
      {
        required: true,
        looks: 'date',
      },
    ),
    field(
      'expectedCloseAt',
      'closedate expectedclose expectedclosedate expectedclosingdate forecastdate abschlussdatum geplanterabschluss',
      {
        looks: 'date',
      },
    ),
    field('closeDateMoves', 'closedatechanges pushes'),
    field('closedAt', 'closed actualclosedate closedon wondate dateclosed', { looks: 'date' }),
    field(
      'lastActivityAt',
      'lastactivity lastactivitydate lastcontacted noteslastupdated letzteaktivität',
      {
        looks: 'date',
      },
    ),
    field('products', 'product productlines productname items produkt produkte produktlinien'),
    field(
      'ownerName',
      'owner opportunityowner dealowner salesrep salesperson rep verkäufer besitzer',
    ),
    field('partners', 'dealpartners'),
    field(
      'partnerId',
      'partner partneraccountid resellerid partnername reseller resellername partneraccount partneraccountname vertriebspartner händler',
    ),
    field('partnerRole', 'role partnertype'),
    field('partnerShare', 'share split', { looks: 'number' }),
    field('partnerSince', 'partneradded partneraddedon partnerattachedon', { looks: 'date' }),
    field('business', 'type dealtype opportunitytype businesstype geschäftsart'),
    field('discount', 'discountpercent discountpercentage discountrate rabatt', {
      looks: 'number',
    }),
    UPDATED_AT,
  ],
  read(row) {
    const stage = row.text('stage');
    const state = stateOf(row);
    const expectedCloseAt = row.date('expectedCloseAt');
    return {
      id: row.required('id', row.id('id'), ''),
      name: row.required('name', row.text('name'), ''),
      accountId: row.id('accountId'),
      amount: row.money('amount'),
      stage: stage ?? state,
      state,
      stageHistory: readStageHistory(row),
      createdAt: row.required('createdAt', row.date('createdAt'), 0),
      expectedCloseAt,
      closeDateMoves: readDates(row, 'closeDateMoves'),
      // Many CRMs keep one close date: once the deal is closed it is the real one.
      closedAt: state === 'open' ? null : (row.date('closedAt') ?? expectedCloseAt),
      lastActivityAt: row.date('lastActivityAt'),
      products: row.texts('products'),
      ownerName: row.text('ownerName'),
      partners: readDealPartners(row),
      ...stated({
        business: row.word('business', BUSINESS_KINDS, BUSINESS_SYNONYMS),
        discount: readShare(row, 'discount'),
      }),
      sourceId: row.sourceId,
      updatedAt: row.date('updatedAt') ?? row.now,
    };
  },
};

/** As stated, else as the name of the stage says; a stage of the company's own is an open one. */
const stateOf = (row: RowReader): DealState =>
  row.word('state', DEAL_STATES, STATE_SYNONYMS) ??
  row.word('stage', DEAL_STATES, STATE_SYNONYMS) ??
  'open';

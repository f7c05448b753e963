import { ENGAGEMENT_KINDS, type EngagementKind } from '@/lib/domain/engagement';
import type { Synonyms } from '../clean/words';
import { type EntityShape, field, UPDATED_AT } from './entity';

const KIND_SYNONYMS: Synonyms<EngagementKind> = {
  login: 'portal-login',
  portalvisit: 'portal-login',
  visit: 'portal-login',
  enrolled: 'training-started',
  coursestarted: 'training-started',
  training: 'training-completed',
  coursecompleted: 'training-completed',
  certified: 'certification',
  certificate: 'certification',
  marketing: 'campaign',
  mdf: 'mdf-request',
  meeting: 'co-sell-meeting',
  cosell: 'co-sell-meeting',
  case: 'ticket',
  supportticket: 'ticket',
  survey: 'psat',
  csat: 'psat',
};

export const engagements: EntityShape<'engagements'> = {
  entity: 'engagements',
  names: [
    'engagements',
    'engagement',
    'activities',
    'activity',
    'events',
    'logins',
    'trainings',
    'training',
  ],
  fields: [
    field('id', 'eventid activityid recordid nr', { looks: 'id' }),
    field(
      'partnerId',
      'partner partneraccountid accountid partnername reseller resellername partneraccount partneraccountname vertriebspartner händler',
      { required: true },
    ),
    field('kind', 'type event activity activitytype eventtype', { required: true }),
    field('at', 'date timestamp time datetime occurredat activitydate createdat', {
      required: true,
      looks: 'date',
    }),
    field('value', 'score points amount', { looks: 'number' }),
    UPDATED_AT,
  ],
  read(row) {
    const partnerId = row.required('partnerId', row.partner('partnerId'), '');
    const kind = row.required(
      'kind',
      row.knownWord('kind', ENGAGEMENT_KINDS, KIND_SYNONYMS),
      'portal-login',
    );
    const at = row.required('at', row.date('at'), 0);
    return {
      // Exports of events often carry no number: partner, kind and moment are one then.
      id: row.id('id') ?? `${partnerId}/${kind}/${at}`,
      partnerId,
      kind,
      at,
      value: row.number('value'),
      sourceId: row.sourceId,
      updatedAt: row.date('updatedAt') ?? row.now,
    };
  },
};

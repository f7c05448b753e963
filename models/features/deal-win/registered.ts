import { say } from '@/lib/domain/text';
import { defineDealFeature } from '../contract';

export const registered = defineDealFeature({
  id: 'registered',
  type: 'boolean',
  name: 'featureNameRegistered',
  value: ({ deal, partner }, past) => (partner ? past.hasActiveClaim(deal, partner.id) : undefined),
  label: (active) => say(active ? 'featureRegistered' : 'featureNotRegistered'),
  changes: (active) => (active ? [] : [{ to: true, text: say('changeRegisterDeal') }]),
});

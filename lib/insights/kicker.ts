import type { Dossier } from '@/lib/domain/dossier';
import type { Partner, PartnerType } from '@/lib/domain/partner';
import { say, type Text } from '@/lib/domain/text';
import type { Subject } from './subject';

const TYPES: { readonly [type in PartnerType]: string } = {
  reseller: 'insightsTypeReseller',
  distributor: 'insightsTypeDistributor',
  var: 'insightsTypeVar',
  msp: 'insightsTypeMsp',
  isv: 'insightsTypeIsv',
  si: 'insightsTypeSi',
  referral: 'insightsTypeReferral',
  'co-sell': 'insightsTypeCoSell',
  marketplace: 'insightsTypeMarketplace',
  influence: 'insightsTypeInfluence',
};

/** The line above the title: what kind of record this is, and its part in the programme. */
export function kickerOf({ kind }: Subject, { deal, partner }: Dossier): Text {
  if (kind === 'account') return say('insightsKickerAccount');
  if (kind === 'deal') {
    if (partner) return dealWith(partner);
    return say(deal?.partners.length ? 'insightsKickerDealUnknown' : 'insightsKickerDealDirect');
  }
  return partner ? kindOfPartner(partner) : say('insightsKickerPartner');
}

const dealWith = ({ name, tier }: Partner): Text =>
  tier ? say('insightsKickerDealTier', name, tier) : say('insightsKickerDeal', name);

function kindOfPartner({ type, region }: Partner): Text {
  const facts = [...(type ? [say(TYPES[type])] : []), ...(region ? [region] : [])];
  if (facts.length === 0) return say('insightsKickerPartner');
  return facts.length === 1
    ? say('insightsKickerPartnerOne', ...facts)
    : say('insightsKickerPartnerTwo', ...facts);
}

import { say } from '@/lib/domain/text';
import { isAnswer } from './claim/answers';
import { type ConflictContext, defineConflictRule, type Rival } from './contract';
import { partnerName } from './findings/people';
import { standingBeside } from './findings/standing-beside';

/**
 * C15: another partner's claim on another site or division of this customer. Of claims for two
 * countries nobody has said that they are two purchases: a person should ask.
 */
export const otherSite = defineConflictRule({
  id: 'other-site',
  code: 'C15',
  title: say('conflictOtherSite'),
  severity: 'info',
  needs: [['sites', 'customer-countries']],
  check: (context) =>
    standingBeside('other-site', context, (rival) =>
      rival.site === 'abroad' ? abroad(rival, context) : elsewhere(rival, context),
    ),
});

const elsewhere = ({ registration: { partnerId, site } }: Rival, context: ConflictContext) => ({
  title: say('conflictOtherSiteTitle', partnerName(context.dossier, partnerId), site ?? ''),
  because: say('conflictFactYourSite', sitesOf(context.own)),
  resolution: say('conflictOtherSiteResolution'),
});

const abroad = ({ registration }: Rival, { country, dossier, own, subject }: ConflictContext) => {
  const { customerCountry, partnerId } = registration;
  const ours = [...new Set(own.flatMap((each) => each.customerCountry ?? []))].join(', ');
  return {
    severity: subject === 'account' ? ('info' as const) : ('warn' as const),
    title: say('conflictOtherSiteTitle', partnerName(dossier, partnerId), customerCountry ?? ''),
    because: say('conflictFactYourSite', ours || (country ?? '')),
    resolution: say('conflictOtherCountryResolution'),
  };
};

const sitesOf = (own: readonly { readonly site?: string }[]): string =>
  [...new Set(own.flatMap(({ site }) => (isAnswer(site) ? site : [])))].join(', ');

import { say } from '@/lib/domain/text';
import { isAnswer } from './claim/answers';
import { defineConflictRule } from './contract';
import { partnerName } from './findings/people';
import { standingBeside } from './findings/standing-beside';

/** C15: another partner's claim on another site or division of this customer. */
export const otherSite = defineConflictRule({
  id: 'other-site',
  code: 'C15',
  title: say('conflictOtherSite'),
  severity: 'info',
  needs: ['sites'],
  check: (context) =>
    standingBeside('other-site', context, ({ registration: { partnerId, site } }) => ({
      title: say('conflictOtherSiteTitle', partnerName(context.dossier, partnerId), site ?? ''),
      because: say('conflictFactYourSite', sitesOf(context.own)),
      resolution: say('conflictOtherSiteResolution'),
    })),
});

const sitesOf = (own: readonly { readonly site?: string }[]): string =>
  [...new Set(own.flatMap(({ site }) => (isAnswer(site) ? site : [])))].join(', ');

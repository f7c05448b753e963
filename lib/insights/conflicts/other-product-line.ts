import { say } from '@/lib/domain/text';
import { defineConflictRule } from './contract';
import { partnerName } from './findings/people';
import { standingBeside } from './findings/standing-beside';

/**
 * C14: another partner's claim on this customer for other products. Each opportunity stands for
 * itself, unless the policy protects whole accounts: then it is no other line but a conflict.
 */
export const otherProductLine = defineConflictRule({
  id: 'other-product-line',
  code: 'C14',
  title: say('conflictOtherProductLine'),
  severity: 'info',
  needs: ['registrations'],
  check: (context) =>
    standingBeside('other-product', context, ({ registration: { partnerId, products } }) => ({
      title: say('conflictOtherProductLineTitle', partnerName(context.dossier, partnerId)),
      because: say('conflictFactOtherProducts', products.join(', ')),
      resolution: say('conflictOtherProductLineResolution'),
    })),
});

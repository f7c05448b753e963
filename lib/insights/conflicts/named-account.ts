import { say } from '@/lib/domain/text';
import { namedFact } from './claim/named';
import { defineConflictRule } from './contract';
import { claimMade } from './findings/facts';
import { finding } from './findings/finding';
import { caretakerOf } from './findings/people';

/** C11: a partner's claim on an account that is kept for the direct team. */
export const namedAccount = defineConflictRule({
  id: 'named-account',
  code: 'C11',
  title: say('conflictNamedAccount'),
  severity: 'warn',
  needs: [['named-accounts', { setting: 'namedAccounts' }]],
  check(context) {
    const { customer, partnerIds } = context;
    const fact = namedFact(context);
    if (!customer || !fact || partnerIds.size === 0) return undefined;
    return finding({
      about: customer.id,
      title: say('conflictNamedAccountTitle', customer.name),
      evidence: [fact, ...claimMade(context)],
      resolution: say('conflictNamedAccountResolution'),
      contact: caretakerOf(context),
    });
  },
});

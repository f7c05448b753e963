import type { Account } from '@/lib/domain/account';
import type { Deal } from '@/lib/domain/deal';
import type { Registration } from '@/lib/domain/registration';
import { impossibleStep } from '@/lib/domain/registration-life';
import { keyPart, say, type Text } from '@/lib/domain/text';
import type { At } from '@/lib/domain/time';
import { isSharedHost, registrableDomain } from '@/lib/matching/domains';
import { CLOCKS_APART } from './claim/days';
import { defineConflictRule } from './contract';
import { finding } from './findings/finding';

const isBefore = (earlier: At | null, later: At | null): boolean =>
  earlier !== null && later !== null && earlier < later - CLOCKS_APART;

/** C43: records that cannot be true, and on which other rules and scores would go wrong. */
export const dataDefect = defineConflictRule({
  id: 'data-defect',
  code: 'C43',
  title: say('conflictDataDefect'),
  severity: 'info',
  check({ account, customer, deal, now, own, subject, subjectId }) {
    const all = [
      ...(deal ? dealDefects(deal, now) : []),
      ...(account ? accountDefects(account, subject === 'account') : []),
      ...own.flatMap((each) => registrationDefects(each, now)),
    ];
    // Registrations typed alike lack the same.
    const evidence = [...new Map(all.map((text) => [JSON.stringify(text), text])).values()];
    if (evidence.length === 0) return undefined;
    return finding({
      about: deal?.id ?? customer?.id ?? subjectId,
      title: say('conflictDataDefectTitle'),
      evidence,
      resolution: say('conflictDataDefectResolution'),
      contact: deal?.ownerName ?? account?.ownerName ?? null,
    });
  },
});

function dealDefects({ createdAt, closedAt, expectedCloseAt }: Deal, now: At): Text[] {
  const created = { date: createdAt };
  const closes = closedAt ?? expectedCloseAt;
  return [
    ...(isBefore(now, createdAt) ? [say('conflictDefectFutureDeal', created)] : []),
    ...(closes !== null && isBefore(closes, createdAt)
      ? [say('conflictDefectClosesBeforeCreated', { date: closes }, created)]
      : []),
  ];
}

/** A missing domain is said where it can be entered, and keeps quiet on every deal. */
function accountDefects({ domains }: Account, isOnPage: boolean): Text[] {
  const entered = domains.filter((domain) => domain.trim() !== '');
  if (entered.length === 0) return isOnPage ? [say('conflictDefectNoDomain')] : [];
  return entered.flatMap((domain) => {
    const owned = registrableDomain(domain);
    if (owned === null) return [say('conflictDefectNotADomain', domain)];
    return isSharedHost(owned) ? [say('conflictDefectSharedDomain', owned)] : [];
  });
}

function registrationDefects(registration: Registration, now: At): Text[] {
  const { createdAt, customerDomain, customerName, decidedAt, expiresAt, submittedAt } =
    registration;
  const step = impossibleStep(registration);
  const domain = registrableDomain(customerDomain ?? '');
  return [
    ...(domain !== null && isSharedHost(domain) ? [say('conflictDefectSharedDomain', domain)] : []),
    ...(isBefore(now, createdAt)
      ? [say('conflictDefectFutureRegistration', customerName, { date: createdAt })]
      : []),
    ...(isBefore(decidedAt, submittedAt)
      ? [say('conflictDefectDecidedBeforeSubmitted', customerName, { date: decidedAt ?? 0 })]
      : []),
    ...(isBefore(expiresAt, decidedAt)
      ? [say('conflictDefectEndsBeforeDecided', customerName, { date: expiresAt ?? 0 })]
      : []),
    ...(step
      ? [
          say(
            'conflictDefectImpossibleStep',
            customerName,
            { date: step.to.at },
            say(`lifeState_${keyPart(step.to.state)}`),
            say(`lifeState_${keyPart(step.from)}`),
          ),
        ]
      : []),
  ];
}

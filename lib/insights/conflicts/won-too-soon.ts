import { say, sayCount } from '@/lib/domain/text';
import { HOUR } from '@/lib/domain/time';
import { endOfDate } from './claim/days';
import { defineConflictRule } from './contract';
import { finding } from './findings/finding';

/** C42: won sooner after it was created than the programme accepts. */
export const wonTooSoon = defineConflictRule({
  id: 'won-too-soon',
  code: 'C42',
  title: say('conflictWonTooSoon'),
  severity: 'warn',
  setting: 'minimumDealHours',
  check({ deal, policy }) {
    const hours = policy.minimumDealHours;
    if (!deal || hours === null) return undefined;
    const isOpen = deal.state === 'open';
    const closes = isOpen ? deal.expectedCloseAt : deal.closedAt;
    const from = deal.createdAt + hours * HOUR;
    if (deal.state === 'lost' || closes === null || endOfDate(closes) >= from) return undefined;
    const close = { date: closes };
    return finding({
      severity: isOpen ? 'info' : 'warn',
      about: deal.id,
      title: say(isOpen ? 'conflictWonTooSoonOpenTitle' : 'conflictWonTooSoonTitle', {
        date: from,
      }),
      evidence: [
        say('conflictFactCreated', { date: deal.createdAt }),
        say(isOpen ? 'conflictFactExpectedClose' : 'conflictFactClosed', close),
        sayCount('conflictFactHoursAsked', hours),
      ],
      resolution: say('conflictWonTooSoonResolution'),
      contact: deal.ownerName,
    });
  },
});

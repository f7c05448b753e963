import { LADDER_ROLES, type LadderStep } from '@/lib/domain/policy';
import { say } from '@/lib/domain/text';
import { type Kind, lines } from './kinds';

/** How long, as it is typed: hours, or business days. */
const LIMIT = /^(\d{1,9}) ?([hd])$/i;

const isRole = (word: string) => (role: string) => role === word.toLowerCase().replaceAll(' ', '-');

/** Who, a name or none, and how long: `managers, 48 h` or `deal-desk, Ines Roth, 5 d`. */
export const ladder = (
  most: number,
  longestName: number,
  longest: number,
): Kind<readonly LadderStep[]> =>
  lines<LadderStep>(
    most,
    ({ who, person, within, unit }) =>
      [who, ...(person === null ? [] : [person]), `${within} ${unit === 'hours' ? 'h' : 'd'}`].join(
        ', ',
      ),
    (line) => {
      const [role = '', ...rest] = line.split(',').map((part) => part.trim());
      const who = LADDER_ROLES.find(isRole(role));
      const [, digits = '', unit = ''] = LIMIT.exec(rest.pop() ?? '') ?? [];
      const within = Number(digits);
      const isTime = digits !== '' && within >= 1 && within <= longest;
      if (!who || !isTime) return say('kindStep', LADDER_ROLES.join(', '));
      const person = rest.filter((part) => part !== '').join(', ');
      if (person.length > longestName) return say('kindLongName', longestName);
      return {
        who,
        person: person || null,
        within,
        unit: unit.toLowerCase() === 'h' ? 'hours' : 'business-days',
      };
    },
  );

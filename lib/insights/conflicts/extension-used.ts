import type { Registration } from '@/lib/domain/registration';
import { type Extension, extensionOf } from '@/lib/domain/registration-extension';
import { windowOf } from '@/lib/domain/registration-window';
import { say, type Text } from '@/lib/domain/text';
import { isDayBefore } from './claim/days';
import { defineConflictRule } from './contract';
import { finding } from './findings/finding';
import { askAbout } from './findings/people';

/** C28: an extension was asked for that the programme does not grant: a second one, or too late. */
export const extensionUsed = defineConflictRule({
  id: 'extension-used',
  code: 'C28',
  title: say('conflictExtensionUsed'),
  severity: 'warn',
  needs: ['extension-requests'],
  check: ({ dossier, now, own, policy }) =>
    own.flatMap((registration) => {
      const protection = windowOf(registration, policy, dossier.partners);
      const extension = extensionOf(registration, policy, now, dossier.partners);
      const refusal = refusalOf(registration, extension);
      const { extensionRequestedAt } = registration;
      if (!refusal || extensionRequestedAt === undefined) return [];
      return finding({
        about: registration.id,
        topics: [registration.id],
        title: say('conflictExtensionUsedTitle', registration.customerName),
        evidence: [
          say('conflictFactExtensionAsked', { date: extensionRequestedAt }),
          refusal,
          say('conflictFactEnds', { date: protection.to }),
        ],
        resolution: say('conflictExtensionUsedResolution'),
        window: protection,
        contact: askAbout(registration, dossier),
      });
    }),
});

/** Why the programme does not grant it; undefined where it does, or nobody has asked. */
function refusalOf(
  { extendedAt, extensionRequestedAt }: Registration,
  extension: Extension,
): Text | undefined {
  if (extensionRequestedAt === undefined) return undefined;
  if (extendedAt !== null && isDayBefore(extendedAt, extensionRequestedAt)) {
    return say('conflictFactExtended', { date: extendedAt });
  }
  return extension.kind === 'too-late' && extension.at !== null
    ? say('conflictFactAskedTooLate')
    : undefined;
}

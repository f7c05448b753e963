import { say, sayCount } from '@/lib/domain/text';
import { definePartnerFeature } from '../contract';

export const certificationsCurrent = definePartnerFeature({
  id: 'certifications-current',
  type: 'number',
  name: 'featureNameCertificationsCurrent',
  direction: 'up',
  value: ({ partner }, { at }) =>
    partner.certifications.filter(({ expiresAt }) => expiresAt === null || expiresAt > at).length,
  label: (count) =>
    count > 0 ? sayCount('featureCertifications', count) : say('featureNoCertifications'),
  changes: (count) => [{ to: count + 1, text: say('changeOneMoreCertificate') }],
});

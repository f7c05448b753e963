import type { Certification, Partner } from '@/lib/domain/partner';
import { say, type Text } from '@/lib/domain/text';
import type { ConflictContext } from '../contract';
import { isOfLine } from './products';

/** A certificate that the policy asks for and the partner does not hold. */
export type CertificateGap = { readonly isCertain: boolean; readonly fact: Text };

/**
 * One that has run out is certain; one that was never entered is only likely to be missing. Of a
 * partner without any certificate nothing is known.
 */
export function certificateGaps(
  { certifications }: Partner,
  { now, policy, products }: Pick<ConflictContext, 'now' | 'policy' | 'products'>,
): CertificateGap[] {
  if (certifications.length === 0) return [];
  const asked = policy.certifiedProducts.filter((line) =>
    products.some((product) => isOfLine(product, line)),
  );
  return asked.flatMap((line): CertificateGap[] => {
    const ends = certifications.filter(({ product }) => isOfLine(product, line)).map(endOf);
    if (ends.length === 0)
      return [{ isCertain: false, fact: say('conflictFactNoCertificate', line) }];
    const end = Math.max(...ends);
    if (end > now) return [];
    return [{ isCertain: true, fact: say('conflictFactLapsedCertificate', line, { date: end }) }];
  });
}

const endOf = ({ expiresAt }: Certification): number => expiresAt ?? Number.POSITIVE_INFINITY;

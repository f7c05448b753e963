import type { PartnerRow } from '@/lib/domain/overview';
import { ok, type Result } from '@/lib/domain/result';
import { partnerRowOf, type Standing } from '@/lib/insights/partner-row';

/** Every partner with its score, by name: what the popup searches in. */
export async function listPartners(ports: {
  readStandings(): Promise<Result<readonly Standing[]>>;
}): Promise<Result<readonly PartnerRow[]>> {
  const read = await ports.readStandings();
  if (!read.ok) return read;
  const byName = new Intl.Collator('en').compare;
  return ok(read.value.map(partnerRowOf).sort((a, b) => byName(a.name, b.name)));
}

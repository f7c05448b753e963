import { describe, expect, it } from 'vitest';
import { memoOf } from '@/lib/insights/memo/memo-of';
import { find, page, pending, policy, RIVAL, rivalClaim } from '../conflicts/make';
import { account, daysAgo, NOW, partner, registration } from '../make';

const own = pending({ dealId: 'sample:d1' });
const dossier = page({ registrations: [own, rivalClaim({ submittedAt: daysAgo(40) })] });
const [blocked] = find(dossier);

describe('the memo of a conflict', () => {
  it('lays all claims side by side, the earliest filed first', () => {
    const memo = memoOf(dossier, blocked?.id ?? '', policy(), NOW);
    expect(memo?.conflict.code).toBe('C01');
    expect(memo?.customer).toBe('Northwind');
    expect(memo?.claims.map(({ partner: name, isOwn }) => [name, isOwn])).toEqual([
      [RIVAL.name, false],
      [partner().name, true],
    ]);
    expect(memo?.decision?.claim.outcome).toBe('award');
    expect(memo?.decision?.claim.ground).toBe('active-claim');
    // What nobody has approved protects nothing.
    expect(memo?.claims.map(({ window }) => window === null)).toEqual([false, true]);
    expect(memo?.conflict.policyVersion).toBe(policy().version);
  });

  it('is there for a conflict that a person has put aside', () => {
    const subject = blocked?.id ?? '';
    const feedback = [
      {
        id: `conflict:${subject}`,
        kind: 'conflict',
        subject,
        verdict: 'not-useful',
        at: NOW,
        until: null,
      } as const,
    ];
    expect(find({ ...dossier, feedback }).map(({ id }) => id)).not.toContain(subject);
    expect(memoOf({ ...dossier, feedback }, subject, policy(), NOW)).not.toBeNull();
  });

  it('is none for a conflict that is gone', () => {
    expect(memoOf(page(), blocked?.id ?? '', policy(), NOW)).toBeNull();
    expect(memoOf(dossier, 'claimed-by-other:x:y', policy(), NOW)).toBeNull();
  });

  it('tells the customers of a partner apart', () => {
    const fabrikam = account({ id: 'sample:a9', name: 'Fabrikam', domains: ['fabrikam.example'] });
    const shown = page({
      deal: null,
      account: null,
      partner: partner(),
      similarAccounts: [account(), fabrikam],
      registrations: [
        registration(),
        registration({ id: 'sample:r7', accountId: fabrikam.id, customerName: 'Fabrikam' }),
        rivalClaim({ id: 'sample:r8', accountId: fabrikam.id, customerName: 'Fabrikam' }),
      ],
    });
    const conflicts = find(shown);
    expect(conflicts.length).toBeGreaterThan(0);
    for (const { id } of conflicts) {
      const memo = memoOf(shown, id, policy(), NOW);
      expect([id, memo?.customer]).toEqual([id, 'Fabrikam']);
      expect(memo?.claims.map(({ registrationId }) => registrationId).sort()).toEqual([
        'sample:r7',
        'sample:r8',
      ]);
    }
  });
});

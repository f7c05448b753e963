import { describe, expect, it } from 'vitest';
import { takeIn } from '@/lib/unify/take-in';
import { fileSource } from '@/test/helpers/source-config';

const NOW = Date.UTC(2026, 10, 21);

const CONFIG = fileSource({ createdAt: NOW });

const stateOf = (state: string) => {
  const row = { id: 1, partnerId: 2, customerName: 'Northwind', state, createdAt: '2026-03-01' };
  const { kept, report } = takeIn(CONFIG, 'registrations', [row], 1, NOW);
  return report.refused > 0 ? 'refused' : kept[0]?.state;
};

/** As programmes call their states (field.md 3.1). */
const WORDS = {
  draft: 'Draft, Pending Submission',
  submitted: 'Submitted, Pending Review, Resubmitted',
  'in-review': 'Under review, In Review, Research, Pending Approval',
  returned: 'Returned, Action Required, More info, More info required',
  approved: 'Approved, Pre-approved, Extended',
  rejected: 'Rejected, Denied, Duplicate',
  converted: 'Converted to opportunity',
  won: 'Won, Closed Won',
  lost: 'Lost, closed-lost',
  expired: 'Expired',
  archived: 'Archived',
  withdrawn: 'Withdrawn, Recalled',
  cancelled: 'Canceled, Cancelled, Revoked',
};

describe('the state of a registration', () => {
  it.each(Object.entries(WORDS))('%s is what programmes call %s', (state, words) => {
    for (const word of words.split(', ')) expect(stateOf(word), word).toBe(state);
  });

  it.each(['Gold', 'toString', '', 'approvedish'])('is never guessed: %j', (word) => {
    expect(stateOf(word)).toBe('refused');
  });
});

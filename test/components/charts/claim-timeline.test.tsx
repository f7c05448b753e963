// @vitest-environment happy-dom
import { afterEach, describe, expect, it, vi } from 'vitest';
import { ClaimTimeline } from '@/components/charts/ClaimTimeline';
import { memoOfBlock } from '../fixtures/memo';
import { mounted } from '../mounted';

const claim = memoOfBlock().claims[0];

describe('the course of claims', () => {
  afterEach(() => void vi.unstubAllEnvs());

  it.each(['America/Los_Angeles', 'Pacific/Auckland'])(
    'puts a day where its date stands on the axis, in %s too',
    (zone) => {
      vi.stubEnv('TZ', zone);
      if (!claim) throw new Error('no claim');
      const filed = { ...claim, filedAt: Date.UTC(2026, 2, 1), decidedAt: null, window: null };
      const { find, root } = mounted(
        <ClaimTimeline claims={[filed]} now={Date.UTC(2026, 6, 15)} />,
      );
      const tick = [...root.querySelectorAll('.axes text')].find(
        ({ textContent }) => textContent === '1 Mar',
      );
      expect(Number(find('.claim-filed').getAttribute('cx'))).toBeCloseTo(
        Number(tick?.getAttribute('x')),
        6,
      );
    },
  );

  it('says in words what it draws, of one claim too', () => {
    if (!claim) throw new Error('no claim');
    const { find } = mounted(<ClaimTimeline claims={[claim]} now={claim.filedAt} />);
    expect(find('svg').getAttribute('aria-label')).toContain('When the claim was filed');
  });
});

// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { RevenueBars } from '@/components/charts/RevenueBars';
import { DeclineNote } from '@/components/panel/DeclineNote';
import { ForecastTile } from '@/components/panel/ForecastTile';
import { NOW, partnerInsights } from '../fixtures/insights';
import { mounted } from '../mounted';

const { revenue, forecast, decline } = partnerInsights;
if (!revenue || !forecast || !decline) throw new Error('the fixture has all three');

describe('the forecast', () => {
  it('is said with its range and how sure that is', () => {
    const words = mounted(<ForecastTile forecast={forecast} />).words();
    expect(words).toContain('€172k expected in Q1 2027');
    expect(words).toContain('Four times in five between €139k and €205k');
  });

  it('is nothing where there is none', () => {
    expect(mounted(<ForecastTile forecast={null} />).words()).toBe('');
  });

  it('is a bar of its own, in words too', () => {
    const { root } = mounted(<RevenueBars {...{ revenue, forecast }} now={NOW} />);
    expect(root.querySelectorAll('rect')).toHaveLength(revenue.quarters.length + 1);
    expect(root.querySelector('svg')?.getAttribute('aria-label')).toContain(
      'Q1 2027: €172k expected; Four times in five between €139k and €205k',
    );
  });

  it('is left out of a chart in another currency', () => {
    const dollars = { ...forecast, currency: 'USD' };
    const { root } = mounted(<RevenueBars revenue={revenue} forecast={dollars} now={NOW} />);
    expect(root.querySelectorAll('rect')).toHaveLength(revenue.quarters.length);
    expect(root.textContent).not.toContain('expected');
  });
});

describe('the decline', () => {
  it('says since when, from what to what, and how often chance says so', () => {
    const words = mounted(<DeclineNote decline={decline} />).words();
    expect(words).toContain('lower since Jul 2026: €46.5k a month, €71k before');
    expect(words).toContain('one partner in 50 a year');
  });

  it('is nothing where the level has not changed', () => {
    expect(mounted(<DeclineNote decline={null} />).words()).toBe('');
  });
});

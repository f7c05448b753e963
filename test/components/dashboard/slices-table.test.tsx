// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { SlicesTable } from '@/components/dashboard/model/SlicesTable';
import { say } from '@/lib/domain/text';
import { mounted } from '../mounted';

const verdict = (cases: number, forecast: number, observed: number): string => {
  const slice = { by: say('dashboardRegion'), name: 'DACH', cases, forecast, observed, auc: 0.7 };
  const { root } = mounted(<SlicesTable slices={[slice]} title="For whom" words="In groups" />);
  return root.querySelector('td:last-child')?.textContent ?? '';
};

describe('the verdict on a group', () => {
  it('says which way forecasts were off', () => {
    expect(verdict(300, 0.5, 0.35)).toBe('Forecast too high');
    expect(verdict(300, 0.35, 0.5)).toBe('Forecast too low');
  });

  it('accuses nobody where chance makes such a difference, or where it is small', () => {
    expect(verdict(40, 0.5, 0.65)).toBe('As forecast');
    expect(verdict(30_000, 0.5, 0.45)).toBe('As forecast');
  });

  it('says nothing of few cases', () => {
    expect(verdict(29, 0.9, 0.1)).toBe('Few cases');
  });
});

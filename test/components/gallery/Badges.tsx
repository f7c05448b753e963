import { useEffect, useRef } from 'preact/hooks';
import { drawBadge } from '@/components/badges/draw-badge';
import css from '@/components/styles/badge.css?inline';
import { hostOf, place } from '@/entrypoints/badges/mounting';
import { dresserOf } from '@/entrypoints/panel/dress';
import type { Badge } from '@/lib/domain/badge';
import { english } from '@/test/helpers/english';

const BADGES: Readonly<Record<string, Badge | null>> = {
  'Northwind rollout': { score: { points: 72, band: 'fair' }, conflicts: 1, worst: 'block' },
  'Harbour fleet tracking': { score: { points: 91, band: 'strong' }, conflicts: 0, worst: null },
  'Kiln monitoring, phase 2': {
    score: { points: 46, band: 'at-risk' },
    conflicts: 2,
    worst: 'warn',
  },
  'Depot lighting retrofit': { score: { points: 8, band: 'weak' }, conflicts: 1, worst: 'info' },
  'Fernhill Dairies, a customer': { score: null, conflicts: 1, worst: 'warn' },
  'A record of nobody we know': null,
};

/** Rows of a list and cards of a board as a CRM might draw them, with their badges in place. */
export function Badges() {
  const page = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const dress = dresserOf(css);
    const anchors = [...(page.current?.querySelectorAll<HTMLElement>('[data-name]') ?? [])];
    place(
      anchors.map((anchor) => ({
        anchor,
        ...hostOf(drawBadge(BADGES[anchor.dataset.name ?? ''] ?? null, english), dress),
      })),
    );
  }, []);
  return (
    <div ref={page} class="crm-rows">
      {['row', 'card'].map((look) => (
        <div key={look}>
          {Object.keys(BADGES).map((name) => (
            <div key={name} class={look} data-name={name}>
              {name}
            </div>
          ))}
        </div>
      ))}
    </div>
  );
}

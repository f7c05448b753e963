import type { Tile } from '@/lib/domain/insights';
import { useFormat } from '../state/format-context';
import { MISSING } from '../state/sentences';

/** A few figures at a glance. */
export function Tiles({ tiles }: { tiles: readonly Tile[] }) {
  const { text } = useFormat();
  if (tiles.length === 0) return null;
  return (
    <div class="sec">
      <dl class="tiles">
        {tiles.map(({ label, value }) => (
          <div class="tile" key={text(label)}>
            <dt class="small soft">{text(label)}</dt>
            <dd class="num">{value ? text(value) : MISSING}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}

import type { Mover } from '@/lib/domain/overview';
import { Sparkline, toneOf } from '../charts/Sparkline';
import { Section } from '../parts/Section';
import { useFormat } from '../state/format-context';

type MoversProps = {
  readonly title: string;
  readonly movers: readonly Mover[];
  readonly onOpen: (mover: Mover) => void;
};

/** Partners whose score moves one way, with the course of the last weeks. */
export function Movers({ title, movers, onOpen }: MoversProps) {
  const { signed } = useFormat();
  if (movers.length === 0) return null;
  return (
    <Section title={title}>
      {movers.map((mover) => (
        <button type="button" class="mover" key={mover.id} onClick={() => onOpen(mover)}>
          <span class="clip">{mover.name}</span>
          <Sparkline past={mover.past} width={72} height={22} tone={toneOf(mover.change)} />
          <b class={`num delta ${toneOf(mover.change)}`}>{signed(mover.change)}</b>
        </button>
      ))}
    </Section>
  );
}

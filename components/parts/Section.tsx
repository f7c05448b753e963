import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';

type SectionProps = {
  readonly title: string;
  /** Stands at the end of the title's line, such as “All 11 reasons”. */
  readonly aside?: ComponentChildren;
  readonly children: ComponentChildren;
};

export function Section({ title, aside, children }: SectionProps) {
  const id = useId();
  return (
    <section class="sec" aria-labelledby={id}>
      <div class="sec-head row between">
        <h3 id={id}>{title}</h3>
        {aside}
      </div>
      {children}
    </section>
  );
}

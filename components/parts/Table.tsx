import type { ComponentChildren } from 'preact';

type TableProps = {
  readonly caption: string;
  readonly head: readonly string[];
  readonly children: ComponentChildren;
};

/** A table that scrolls sideways by itself, by pointer and by keyboard. */
export const Table = ({ caption, head, children }: TableProps) => (
  // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region has to be reachable by key
  <section class="table-place" tabIndex={0} aria-label={caption}>
    <table>
      <caption class="unseen">{caption}</caption>
      <thead>
        <tr>
          {head.map((title) => (
            <th key={title} scope="col">
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>{children}</tbody>
    </table>
  </section>
);

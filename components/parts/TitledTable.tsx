import type { ComponentChildren } from 'preact';
import { Table } from './Table';

type TitledTableProps = {
  readonly title: string;
  readonly words?: string;
  readonly head: readonly string[];
  readonly children: ComponentChildren;
};

/** A table under its title, which is its caption as well. */
export const TitledTable = ({ title, words, head, children }: TitledTableProps) => (
  <>
    <h3 class="sub-title">{title}</h3>
    {words && <p class="soft page-words">{words}</p>}
    <Table caption={title} head={head}>
      {children}
    </Table>
  </>
);

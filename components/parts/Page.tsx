import type { ComponentChildren } from 'preact';

type PageProps = {
  readonly title: string;
  readonly words: string;
  readonly children: ComponentChildren;
};

/** One page of ours: what it is for, then what can be done. */
export const Page = ({ title, words, children }: PageProps) => (
  <>
    <h2 class="page-title">{title}</h2>
    <p class="soft page-words">{words}</p>
    {children}
  </>
);

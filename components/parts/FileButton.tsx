import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';

type FileButtonProps = {
  readonly onFiles: (files: readonly File[]) => void;
  readonly children: ComponentChildren;
  /** Endings and types of files to choose from. */
  readonly accept: string;
  readonly look?: 'main';
  readonly multiple?: boolean;
};

/** A button that asks for files: the browser's own one, unseen, under a label that looks like ours. */
export function FileButton({ onFiles, children, accept, look, multiple }: FileButtonProps) {
  const id = useId();
  return (
    <>
      <input
        id={id}
        type="file"
        class="unseen"
        multiple={multiple}
        accept={accept}
        onChange={({ currentTarget: input }) => {
          const files = [...(input.files ?? [])];
          // Else the browser says nothing when the same file is chosen again.
          input.value = '';
          if (files.length > 0) onFiles(files);
        }}
      />
      <label class={look ? `btn ${look}` : 'btn'} for={id}>
        {children}
      </label>
    </>
  );
}

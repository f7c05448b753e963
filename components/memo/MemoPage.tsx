import { useRef, useState } from 'preact/hooks';
import type { Memo } from '@/lib/domain/memo';
import { Await } from '../dashboard/Await';
import { Button } from '../parts/Button';
import { useFormat } from '../state/format-context';
import type { Resource } from '../state/resource';
import { MemoSheet } from './MemoSheet';
import { fileNameOf, memoDocument, plainWordsOf } from './memo-document';

type MemoPorts = {
  readonly download: (content: Blob, name: string) => void;
  /** Copies both; answers whether the browser let us. */
  readonly copy: (html: string, words: string) => Promise<boolean>;
  readonly print: () => void;
};

type MemoPageProps = {
  readonly memo: Resource<Memo>;
  readonly ports: MemoPorts;
  /** How the saved page looks. */
  readonly style: string;
};

/** The memo with what can be done with it. */
export function MemoPage({ memo, ports, style }: MemoPageProps) {
  const { t, text } = useFormat();
  const sheet = useRef<HTMLDivElement>(null);
  const [done, setDone] = useState<string | null>(null);
  const html = (title: string): string => memoDocument(sheet.current, title, style);

  return (
    <main class="pl memo-page">
      <Await resource={memo}>
        {(value) => {
          const title = text(value.conflict.title);
          return (
            <>
              <div class="memo-tools">
                <Button
                  look="main"
                  onClick={() =>
                    void ports
                      .copy(html(title), plainWordsOf(sheet.current))
                      .then((copied) => setDone(t(copied ? 'memoCopied' : 'memoNotCopied')))
                  }
                >
                  {t('memoCopy')}
                </Button>
                <Button onClick={ports.print}>{t('memoPrint')}</Button>
                <Button
                  onClick={() =>
                    ports.download(
                      new Blob([html(title)], { type: 'text/html' }),
                      fileNameOf(value),
                    )
                  }
                >
                  {t('memoSave')}
                </Button>
                <span role="status" class="small soft">
                  {done}
                </span>
              </div>
              <div ref={sheet}>
                <MemoSheet memo={value} />
              </div>
            </>
          );
        }}
      </Await>
    </main>
  );
}

import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { useFormat } from '../state/format-context';
import { Button } from './Button';

type ConfirmProps = {
  /** On the button. */
  readonly words: string;
  /** What the button is called where its words are not enough. */
  readonly label?: string;
  readonly question: string;
  /** On the button that says yes; the same words where nothing else is given. */
  readonly yes?: string;
  readonly look?: 'main' | 'danger';
  readonly onYes: () => void;
};

/** A button that asks before anything is done. The focus goes to the way back, and back. */
export function Confirm({ words, label, question, yes, look = 'main', onYes }: ConfirmProps) {
  const { t } = useFormat();
  const [isAsking, setAsking] = useState(false);
  const before = useRef(isAsking);
  const place = useRef<HTMLDivElement>(null);

  // The button that was pressed is gone by now.
  useLayoutEffect(() => {
    if (before.current !== isAsking)
      place.current?.querySelector<HTMLElement>(':last-child')?.focus();
    before.current = isAsking;
  }, [isAsking]);

  if (!isAsking) {
    return (
      <div class="confirm" ref={place}>
        <Button label={label} onClick={() => setAsking(true)}>
          {words}
        </Button>
      </div>
    );
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would be styled as one
    <div class="confirm" ref={place} role="group" aria-label={question}>
      <p>{question}</p>
      <Button
        look={look}
        onClick={() => {
          setAsking(false);
          onYes();
        }}
      >
        {yes ?? words}
      </Button>
      <Button onClick={() => setAsking(false)}>{t('optionsCancel')}</Button>
    </div>
  );
}

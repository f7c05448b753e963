import { useLayoutEffect, useRef } from 'preact/hooks';
import { keyPart } from '@/lib/domain/text';
import { Button } from '../parts/Button';
import type { ControlProps } from '../parts/Field';
import { useFormat } from '../state/format-context';

type ChoicesProps = {
  readonly control: ControlProps;
  readonly label: string;
  readonly choices: readonly string[];
  /** The chosen ones, with commas between. */
  readonly words: string;
  readonly onChange: (words: string) => void;
  /** Their order counts, and can be changed. */
  readonly isOrdered: boolean;
};

/** Any of several words, where it counts in an order of one's own. */
export function Choices({ control, label, choices, words, onChange, isOrdered }: ChoicesProps) {
  const { t } = useFormat();
  const chosen = [...new Set(words.split(','))].filter((each) => choices.includes(each));
  const left = choices.filter((each) => !chosen.includes(each));
  const shown = isOrdered ? [...chosen, ...left] : choices;
  const list = useRef<HTMLOListElement>(null);
  /** Which has just been raised. */
  const raised = useRef<string | null>(null);
  const choose = (next: readonly string[]) => onChange(next.join(','));

  function toggle(choice: string): void {
    const isIn = chosen.includes(choice);
    const next = isIn ? chosen.filter((each) => each !== choice) : [...chosen, choice];
    choose(isOrdered ? next : choices.filter((each) => next.includes(each)));
  }

  function raise(choice: string): void {
    const at = chosen.indexOf(choice);
    const before = chosen[at - 1];
    if (before === undefined) return;
    raised.current = choice;
    choose(chosen.map((each) => (each === before ? choice : each === choice ? before : each)));
  }

  useLayoutEffect(() => {
    if (raised.current === null) return;
    const row = list.current?.children[shown.indexOf(raised.current)];
    raised.current = null;
    // A row that is moved loses the focus, and the first one has no button.
    (row?.querySelector('button') ?? row?.querySelector('input'))?.focus();
  });

  return (
    <ol
      ref={list}
      class="choices"
      id={control.id}
      aria-label={label}
      aria-describedby={control['aria-describedby']}
    >
      {shown.map((choice) => (
        <li key={choice}>
          <label>
            <input
              type="checkbox"
              checked={chosen.includes(choice)}
              onChange={() => toggle(choice)}
            />{' '}
            {t(`policyChoice_${keyPart(choice)}`)}
          </label>
          {isOrdered && chosen.indexOf(choice) > 0 && (
            <Button
              look="link"
              label={t('policyEarlierOf', t(`policyChoice_${keyPart(choice)}`))}
              onClick={() => raise(choice)}
            >
              {t('policyEarlier')}
            </Button>
          )}
        </li>
      ))}
    </ol>
  );
}

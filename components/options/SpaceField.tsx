import { Field } from '../parts/Field';
import { Select } from '../parts/Select';
import { useFormat } from '../state/format-context';
import type { Registry } from './ports';

type SpaceFieldProps = {
  readonly spaces: Registry['spaces'];
  readonly value: string;
  readonly onChange: (space: string) => void;
};

/** Whose record numbers the data carries, so that a record on a page is found in it. */
export function SpaceField({ spaces, value, onChange }: SpaceFieldProps) {
  const { t } = useFormat();
  const options = spaces.map(({ id, name }) => ({ value: id, label: name }));
  return (
    <Field label={t('optionsSpace')} hint={t('optionsSpaceHint')}>
      {(control) => <Select {...{ control, value, options, onChange }} />}
    </Field>
  );
}

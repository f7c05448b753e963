import { say } from '@/lib/domain/text';
import { Button } from '../parts/Button';
import { TitledTable } from '../parts/TitledTable';
import { useFormat } from '../state/format-context';
import type { OptionsState } from '../state/options-state';

/** Companies that a person told apart or said to be one, for as long as that holds: with the way back. */
export function Corrections({ state }: { state: OptionsState }) {
  const { t, day } = useFormat();
  const { ports } = state;
  const matches = (state.feedback.value ?? []).filter(({ kind }) => kind === 'match');
  if (matches.length === 0) return null;
  return (
    <TitledTable
      title={t('optionsCorrections')}
      head={[
        t('optionsCorrectionOf'),
        t('optionsCorrectionSaid'),
        t('optionsCorrectionOn'),
        t('optionsSiteChange'),
      ]}
    >
      {matches.map(({ id, kind, subject, verdict, at, names }) => (
        <tr key={id}>
          <th scope="row">
            {names.map((name) => (
              <p key={name}>{name}</p>
            ))}
          </th>
          <td>{t(verdict === 'same' ? 'optionsCorrectionSame' : 'optionsCorrectionApart')}</td>
          <td>{day(at)}</td>
          <td>
            <Button
              label={t('optionsCorrectionUndo', names.join(', '))}
              onClick={() =>
                void state.finish(ports.undoFeedback(kind, subject), say('optionsCorrectionUndone'))
              }
            >
              {t('optionsRemove')}
            </Button>
          </td>
        </tr>
      ))}
    </TitledTable>
  );
}

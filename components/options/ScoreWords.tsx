import { say } from '@/lib/domain/text';
import { Button } from '../parts/Button';
import { TitledTable } from '../parts/TitledTable';
import { useFormat } from '../state/format-context';
import type { OptionsState } from '../state/options-state';
import { scoreWords } from './score-words';

/** The log of what people said against scores: nothing leaves it, and what holds can be taken back. */
export function ScoreWords({ state }: { state: OptionsState }) {
  const { t, text, day } = useFormat();
  const words = scoreWords(state.overrides.value ?? [], state.feedback.value ?? [], state.ports);
  if (words.length === 0) return null;
  return (
    <TitledTable
      title={t('optionsScoreWords')}
      head={[
        t('optionsScoreWordOf'),
        t('optionsCorrectionSaid'),
        t('optionsReason'),
        t('optionsScoreWordState'),
        t('optionsSiteChange'),
      ]}
    >
      {words.map(({ id, name, said, reason, at, state: holds, takeBack }) => {
        const about = name ?? t('optionsScoreWordGone');
        return (
          <tr key={id}>
            <th scope="row">{about}</th>
            <td class="num">{text(said)}</td>
            <td>{reason}</td>
            <td>
              <p>{day(at)}</p>
              <p class="soft small">{text(holds)}</p>
            </td>
            <td class="nowrap">
              {takeBack && (
                <Button
                  label={t('optionsScoreWordTakeBack', about)}
                  onClick={() =>
                    void state.finish(takeBack(), say('optionsScoreWordTakenBack', about))
                  }
                >
                  {t('panelTakeBack')}
                </Button>
              )}
            </td>
          </tr>
        );
      })}
    </TitledTable>
  );
}

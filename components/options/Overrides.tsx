import { isInForce } from '@/lib/domain/override';
import { say } from '@/lib/domain/text';
import { Button } from '../parts/Button';
import { Table } from '../parts/Table';
import { useFormat } from '../state/format-context';
import type { OptionsState } from '../state/options-state';

/** Scores that a person overrode, those that have ended included: what was said, and the way back. */
export function Overrides({ state }: { state: OptionsState }) {
  const { t, day } = useFormat();
  const overrides = state.overrides.value ?? [];
  const { ports } = state;
  if (overrides.length === 0) return null;
  return (
    <>
      <h3 class="sub-title">{t('optionsOverrides')}</h3>
      <Table
        caption={t('optionsOverrides')}
        head={[
          t('optionsOverrideOf'),
          t('optionsOverrideSaid'),
          t('optionsOverrideWhy'),
          t('optionsOverrideUntil'),
          t('optionsSiteChange'),
        ]}
      >
        {overrides.map((override) => {
          const { id, name, points, scorePoints, reason, expiresAt } = override;
          return (
            <tr key={id}>
              <th scope="row">{name ?? t('optionsOverrideGone')}</th>
              <td class="num">{t('optionsOverridePoints', points, scorePoints)}</td>
              <td>{reason}</td>
              <td>
                {isInForce(override, ports.now())
                  ? day(expiresAt)
                  : t('optionsOverrideEnded', { date: expiresAt })}
              </td>
              <td>
                <Button
                  label={t('optionsOverrideUndo', name ?? t('optionsOverrideGone'))}
                  onClick={() =>
                    void state.finish(ports.undoOverride(id), say('optionsOverrideUndone'))
                  }
                >
                  {t('optionsRemove')}
                </Button>
              </td>
            </tr>
          );
        })}
      </Table>
    </>
  );
}

import { Button } from '../parts/Button';
import { useFormat } from '../state/format-context';

type EmptyProps = {
  readonly title: string;
  /** What is missing, and what will bring it. */
  readonly words: string;
  readonly openOptions?: () => void;
};

/** What stands where there is nothing to show yet, and the way to change that. */
export function Empty({ title, words, openOptions }: EmptyProps) {
  const { t } = useFormat();
  return (
    <div class="box">
      <h3>{title}</h3>
      <p class="soft">{words}</p>
      {openOptions && (
        <div class="acts">
          <Button look="main" onClick={openOptions}>
            {t('panelOpenSources')}
          </Button>
        </div>
      )}
    </div>
  );
}

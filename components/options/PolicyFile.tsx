import type { Policy, StatedPolicy } from '@/lib/domain/policy';
import { say } from '@/lib/domain/text';
import { Button } from '../parts/Button';
import { FileButton } from '../parts/FileButton';
import { useFormat } from '../state/format-context';
import type { OptionsState } from '../state/options-state';

type PolicyFileProps = {
  readonly policy: Policy;
  readonly state: OptionsState;
  /** What a file states, to be looked at before it is saved. */
  readonly onRead: (stated: StatedPolicy) => void;
};

/** The policy as a file: to take along, to hand on, to edit elsewhere. */
export function PolicyFile({ policy, state, onRead }: PolicyFileProps) {
  const { t } = useFormat();
  const { ports } = state;

  function take(): void {
    const { healthWeights: _, ...stated } = policy;
    const content = new Blob([`${JSON.stringify(stated, null, 2)}\n`], {
      type: 'application/json',
    });
    ports.download(content, `partnerlens-policy-${policy.version}.json`);
  }

  async function read(file: File) {
    const stated = await ports.readPolicyFile(file);
    if (stated.ok) onRead(stated.value);
    return stated;
  }

  return (
    <div class="acts">
      <Button onClick={take}>{t('policyExport')}</Button>
      <FileButton
        accept=".json,application/json"
        onFiles={([file]) => file && void state.finish(read(file), say('policyFileRead'))}
      >
        {t('policyImport')}
      </FileButton>
    </div>
  );
}

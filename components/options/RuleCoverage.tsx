import { useEffect, useState } from 'preact/hooks';
import { Skeleton } from '../parts/Skeleton';
import { Table } from '../parts/Table';
import { useFormat } from '../state/format-context';
import type { OptionsPorts } from '../state/options-ports';
import { createResource } from '../state/resource';

/** Which rules cannot be looked at, and what they lack: silence is not the same as no conflict. */
export function RuleCoverage({ ports }: { readonly ports: Pick<OptionsPorts, 'coverage'> }) {
  const { t, text, plural } = useFormat();
  const [coverage] = useState(() => createResource(ports.coverage));
  useEffect(() => void coverage.need(), [coverage]);
  const found = coverage.loaded.value;
  if (found.state === 'failed') return <p class="soft">{text(found.problem.text)}</p>;
  const rules = found.state === 'ready' ? found.value : [];
  const missing = rules.filter(({ state }) => state === 'not-checked');
  const checked = rules.filter(({ state }) => state === 'checked').length;

  return (
    <>
      <h3 class="sub-title">{t('rulesCoverage')}</h3>
      {found.state === 'loading' && <Skeleton />}
      {found.state === 'ready' && (
        <p class="soft page-words">
          {plural('rulesChecked', checked)}
          {missing.length > 0 && ` ${plural('rulesNotChecked', missing.length)}`}
        </p>
      )}
      {missing.length > 0 && (
        <Table
          caption={t('rulesCoverage')}
          head={[t('optionsRuleCode'), t('optionsRule'), t('rulesMissing')]}
        >
          {missing.map(({ code, title, missing: lack }) => (
            <tr key={code}>
              <td class="soft num">{code}</td>
              <th scope="row">{text(title)}</th>
              <td>{lack && text(lack)}</td>
            </tr>
          ))}
        </Table>
      )}
    </>
  );
}

import { Tag } from '../parts/Tag';
import { TitledTable } from '../parts/TitledTable';
import { useFormat } from '../state/format-context';
import type { Diagnostics } from '../state/options-ports';

/** Rules that broke on a page: where, how often, and whether they are left out there by now. */
export function FailedRules({ rules }: { readonly rules: Diagnostics['failedRules'] }) {
  const { t, text, number } = useFormat();
  if (rules.length === 0) return null;
  return (
    <TitledTable
      title={t('optionsFailedRules')}
      words={t('optionsFailedRulesWords')}
      head={[
        t('optionsRule'),
        t('optionsFailedOn'),
        t('optionsFailedTimes'),
        t('optionsModelState'),
      ]}
    >
      {rules.map(({ title, host, count, isOut }, index) => (
        // One rule may have failed in several tabs of a site.
        <tr key={`${host}${title.key}${index}`}>
          <th scope="row">{text(title)}</th>
          <td>{host}</td>
          <td class="num">{number(count)}</td>
          <td>
            <Tag tone={isOut ? 'bad' : 'plain'}>
              {t(isOut ? 'optionsRuleIsOut' : 'optionsRuleIsIn')}
            </Tag>
          </td>
        </tr>
      ))}
    </TitledTable>
  );
}

import { Select } from '../parts/Select';
import { Table } from '../parts/Table';
import { useFormat } from '../state/format-context';
import { cellWords } from './cell-words';
import type { FieldInfo, FoundTable } from './ports';

type MappingTableProps = {
  readonly caption: string;
  readonly table: FoundTable;
  readonly fields: readonly FieldInfo[];
  readonly onColumn: (field: string, column: string) => void;
};

/** Field by field: which column fills it, and what stands in that column. */
export function MappingTable({ caption, table, fields, onColumn }: MappingTableProps) {
  const { t } = useFormat();
  const { columns, mapping, sample } = table;
  const choices = [
    { value: '', label: t('optionsNoColumn') },
    ...columns.map((column) => ({ value: column, label: column })),
  ];
  const examples = (column: string | undefined): string =>
    column === undefined
      ? ''
      : sample
          .slice(0, 3)
          .map((row) => cellWords(Object.hasOwn(row, column) ? row[column] : ''))
          .filter((words) => words !== '')
          .join(' · ');

  return (
    <Table caption={caption} head={[t('optionsField'), t('optionsColumn'), t('optionsExamples')]}>
      {fields.map(({ name, required }) => {
        const label = t(`optionsField_${name}`);
        const missing = required && !Object.hasOwn(mapping, name);
        return (
          <tr key={name} class={missing ? 'missing' : undefined}>
            <th scope="row">
              {label}
              {required && (
                <span class="small soft">
                  {t(missing ? 'optionsRequiredMissing' : 'optionsRequired')}
                </span>
              )}
            </th>
            <td>
              <Select
                label={t('optionsColumnFor', label)}
                value={mapping[name] ?? ''}
                options={choices}
                onChange={(column) => onColumn(name, column)}
              />
            </td>
            <td class="soft example">{examples(mapping[name])}</td>
          </tr>
        );
      })}
    </Table>
  );
}

import { ENTITY_NAMES, type EntityName } from '@/lib/domain/entity';
import { Select } from '../parts/Select';
import { Table } from '../parts/Table';
import { useFormat } from '../state/format-context';
import { cellWords } from './cell-words';
import type { FieldInfo, FoundTable } from './ports';

type MappingEditorProps = {
  readonly table: FoundTable;
  readonly fields: readonly FieldInfo[];
  readonly onEntity: (entity: EntityName | null) => void;
  readonly onColumn: (field: string, column: string) => void;
};

/** What a table holds and which column fills which field: guessed, shown with examples, editable. */
export function MappingEditor({ table, fields, onEntity, onColumn }: MappingEditorProps) {
  const { t } = useFormat();
  const { id, entity, columns, mapping, sample } = table;
  const entities = [
    { value: '', label: t('optionsLeaveOut') },
    ...ENTITY_NAMES.map((name) => ({ value: name, label: t(`optionsEntity_${name}`) })),
  ];
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
    <div class="mapping">
      <div class="row wrap">
        <h4 class="grow clip" title={id}>
          {id}
        </h4>
        <div class="entity-choice">
          <Select
            label={t('optionsHolds', id)}
            value={entity ?? ''}
            options={entities}
            onChange={(value) => onEntity(ENTITY_NAMES.find((name) => name === value) ?? null)}
          />
        </div>
      </div>
      {entity && (
        <Table
          caption={t('optionsMappingOf', id)}
          head={[t('optionsField'), t('optionsColumn'), t('optionsExamples')]}
        >
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
      )}
    </div>
  );
}

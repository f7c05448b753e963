import { useState } from 'preact/hooks';
import { ENTITY_NAMES, type EntityName } from '@/lib/domain/entity';
import { Select } from '../parts/Select';
import { useFormat } from '../state/format-context';
import { MappingTable } from './MappingTable';
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
  const { id, entity } = table;
  const entities = [
    { value: '', label: t('optionsLeaveOut') },
    ...ENTITY_NAMES.map((name) => ({ value: name, label: t(`optionsEntity_${name}`) })),
  ];

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
      {entity && <Columns key={entity} {...{ table, fields, onColumn }} />}
    </div>
  );
}

/** Fields that are needed or that a column was guessed for, then all others. */
function Columns({ table, fields, onColumn }: Omit<MappingEditorProps, 'onEntity'>) {
  const { t, plural } = useFormat();
  const { id, columns, mapping } = table;
  // As first guessed: a row that moved while it is edited would be lost from sight.
  const [guessed] = useState(mapping);
  const isFirst = ({ name, required }: FieldInfo) => required || Object.hasOwn(guessed, name);
  const others = fields.filter((field) => !isFirst(field));
  const used = Object.values(mapping);
  const unused = columns.filter((column) => !used.includes(column));

  return (
    <>
      <MappingTable
        caption={t('optionsMappingOf', id)}
        fields={fields.filter(isFirst)}
        {...{ table, onColumn }}
      />
      {unused.length > 0 && (
        <p class="small soft">{t('optionsUnusedColumns', unused.join(', '))}</p>
      )}
      {others.length > 0 && (
        <details>
          <summary>{plural('optionsOtherFields', others.length)}</summary>
          <MappingTable
            caption={t('optionsOtherFieldsOf', id)}
            fields={others}
            {...{ table, onColumn }}
          />
        </details>
      )}
    </>
  );
}

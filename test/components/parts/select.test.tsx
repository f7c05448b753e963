// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { Field } from '@/components/parts/Field';
import { Select } from '@/components/parts/Select';
import { mounted } from '../mounted';

const OPTIONS = [{ value: 'EUR', label: 'Euro' }];

describe('a choice in a field', () => {
  it('is told with the field’s label and hint', () => {
    const { find } = mounted(
      <Field label="Currency" hint="For amounts that name none">
        {(control) => (
          <Select control={control} value="EUR" options={OPTIONS} onChange={() => undefined} />
        )}
      </Field>,
    );
    const { id } = find('select');
    expect(find('label').getAttribute('for')).toBe(id);
    const hint = find('select').getAttribute('aria-describedby');
    expect(find(`[id="${hint}"]`).textContent).toBe('For amounts that name none');
  });
});

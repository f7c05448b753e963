import { describe, expect, it, vi } from 'vitest';
import { missingFields } from '@/components/options/missing-fields';
import { createImportState } from '@/components/state/import-state';
import { fail, ok } from '@/lib/domain/result';
import { say } from '@/lib/domain/text';
import { foundTable, importPorts, registry } from '../fixtures/options';

const files = [new File(['id'], 'opportunities.csv')];

describe('import', () => {
  it('goes from files to mapping to report', async () => {
    const run = vi.fn(importPorts.run);
    const state = createImportState({ ...importPorts, run });
    await state.choose(files);
    expect(state.step.value.at).toBe('map');
    state.setColumn('opportunities.csv', 'createdAt', 'Created');
    state.setColumn('opportunities.csv', 'amount', '');
    await state.run();
    expect(run.mock.calls[0]?.[1]).toEqual({
      space: 'atomic',
      currency: 'EUR',
      dateOrder: null,
      tables: [
        {
          id: 'opportunities.csv',
          entity: 'deals',
          mapping: { id: 'Opp ID', name: 'Deal', createdAt: 'Created' },
        },
      ],
    });
    expect(state.step.value).toMatchObject({ at: 'report', report: { refused: 3 } });
  });

  it('guesses anew when a person says what a table holds', async () => {
    const state = createImportState(importPorts);
    await state.choose(files);
    state.setEntity('notes.csv', 'partners');
    expect(state.step.value).toMatchObject({
      tables: [{}, { entity: 'partners', mapping: { id: 'a' } }],
    });
  });

  it('knows which needed fields no column fills', () => {
    expect(missingFields(foundTable, registry.fields)).toEqual(['createdAt']);
    expect(missingFields({ ...foundTable, entity: null }, registry.fields)).toEqual([]);
  });

  it('goes back to choosing where a file cannot be read, and says why', async () => {
    const inspect = async () => fail('file-empty', say('fileEmpty'));
    const state = createImportState({ ...importPorts, inspect });
    await state.choose(files);
    expect(state.step.value).toEqual({ at: 'choose' });
    expect(state.problem.value?.code).toBe('file-empty');
  });

  it('passes on what was settled; the order of dates only where a chosen column asks for it', async () => {
    const run = vi.fn(importPorts.run);
    const state = createImportState({
      ...importPorts,
      run,
      inspect: async () => {
        const found = await importPorts.inspect([]);
        if (!found.ok) return found;
        const tables = [{ ...foundTable, twoWayColumns: ['Created'] }];
        return ok({ ...found.value, tables });
      },
    });
    await state.choose(files);
    state.settle({ currency: 'CHF' });
    await state.run();
    expect(run.mock.lastCall?.[1]).toMatchObject({ currency: 'CHF', dateOrder: null });
    await state.choose(files);
    state.setColumn('opportunities.csv', 'createdAt', 'Created');
    await state.run();
    expect(run.mock.lastCall?.[1]).toMatchObject({ currency: 'EUR', dateOrder: 'dmy' });
  });

  it('asks for the order of dates once rows further down turn out to need it', async () => {
    const run = vi
      .fn(importPorts.run)
      .mockResolvedValueOnce(fail('file-two-way-dates', say('fileTwoWayDates', 'Created', 'a')));
    const state = createImportState({ ...importPorts, run });
    await state.choose(files);
    await state.run();
    expect(state.step.value.at).toBe('map');
    await state.run();
    expect(run.mock.lastCall?.[1]).toMatchObject({ dateOrder: 'dmy' });
  });

  it('keeps the mapping where the import fails', async () => {
    const run = async () => fail('store-full', say('storeFull'));
    const state = createImportState({ ...importPorts, run });
    await state.choose(files);
    await state.run();
    expect(state.step.value.at).toBe('map');
    expect(state.problem.value?.code).toBe('store-full');
  });

  it('forgets the columns of a table that is left out', async () => {
    const state = createImportState(importPorts);
    await state.choose(files);
    state.setEntity('opportunities.csv', null);
    const [table] = state.step.value.at === 'map' ? state.step.value.tables : [];
    expect(table).toEqual({ ...foundTable, entity: null, mapping: {} });
  });

  it('stops when told so, and shows nothing of it later', async () => {
    let stopped: AbortSignal | undefined;
    const state = createImportState({
      ...importPorts,
      run: async (...[, , onProgress, signal]) => {
        stopped = signal;
        await new Promise((resolve) => setTimeout(resolve));
        onProgress({ read: 9, kept: 9, merged: 0, refused: 0, refusals: [] }, null);
        expect(state.step.value).toEqual({ at: 'choose' });
        return fail('stopped', say('importStopped'));
      },
    });
    await state.choose(files);
    const running = state.run();
    state.reset();
    await running;
    expect(stopped?.aborted).toBe(true);
    expect(state.step.value).toEqual({ at: 'choose' });
    expect(state.problem.value).toBeNull();
  });
});

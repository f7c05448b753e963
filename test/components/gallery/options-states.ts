import type { PageName } from '@/components/options/Options';
import { createImportState, type ImportState } from '@/components/state/import-state';
import type { OptionsState } from '@/components/state/options-state';
import { DEFAULT_POLICY } from '@/lib/domain/policy';
import { fail, ok } from '@/lib/domain/result';
import { say } from '@/lib/domain/text';
import { importPorts, optionsWith } from '../fixtures/options';

type OptionsExhibit = {
  readonly page: PageName;
  readonly options: OptionsState;
  readonly imports: ImportState;
};

const never = new Promise<never>(() => undefined);
const imports = () => createImportState(importPorts);
const files = [new File(['id'], 'opportunities.csv')];

const onPage = (page: PageName) => async (): Promise<OptionsExhibit> => ({
  page,
  options: await optionsWith(),
  imports: imports(),
});

/** The sources page with the import at one of its steps; the picture script opens it. */
const importing = (prepare: (state: ImportState) => Promise<void>) => async () => {
  const state = imports();
  await prepare(state);
  return { page: 'sources' as const, options: await optionsWith(), imports: state };
};

/** Every state that the options page can be in, by the name of its picture. */
export const optionsStates: Readonly<Record<string, () => Promise<OptionsExhibit>>> = {
  'options-sources': onPage('sources'),
  'options-sources-empty': async () => ({
    page: 'sources',
    options: await optionsWith({ sources: async () => ok([]) }),
    imports: imports(),
  }),
  'options-import-mapping': importing((state) => state.choose(files)),
  'options-import-running': importing(async (state) => {
    const slow = createImportState({ ...importPorts, run: () => never });
    await slow.choose(files);
    void slow.run();
    state.step.value = slow.step.value;
  }),
  'options-import-report': importing(async (state) => {
    await state.choose(files);
    await state.run();
  }),
  'options-import-refused': importing(async (state) => {
    const refusing = createImportState({
      ...importPorts,
      inspect: async () => fail('file-empty', say('The file is empty. Export it again.')),
    });
    await refusing.choose(files);
    state.problem.value = refusing.problem.value;
  }),
  'options-sites': onPage('sites'),
  'options-policy': onPage('policy'),
  'options-policy-preset': async () => ({
    page: 'policy',
    options: await optionsWith({
      preset: async () => ok({ locked: ['protectionDays', 'clockStart', 'tiers'], problem: null }),
    }),
    imports: imports(),
  }),
  'options-policy-preset-wrong': async () => ({
    page: 'policy',
    options: await optionsWith({
      preset: async () =>
        ok({
          locked: [],
          problem: say('policyWrongAt', 'protectionDays', say('policyTooSmall', 1)),
        }),
    }),
    imports: imports(),
  }),
  'options-policy-wrong': async () => ({
    page: 'policy',
    options: await optionsWith({
      policy: async () =>
        ok({ ...DEFAULT_POLICY, version: 3, protectionDays: 0, tiers: ['Silver', 'Gold'] }),
    }),
    imports: imports(),
  }),
  'options-health': onPage('health'),
  'options-privacy': onPage('privacy'),
  'options-diagnostics': onPage('diagnostics'),
  'options-problem': async () => {
    const options = await optionsWith();
    options.problem.value = { code: 'no-answer', text: say('stateNoAnswer') };
    options.notice.value = say('optionsPolicySaved');
    return { page: 'sites', options, imports: imports() };
  },
};

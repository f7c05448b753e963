// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { Mark } from '@/components/panel/Mark';
import { Panel } from '@/components/panel/Panel';
import { PANEL_WORDS } from '@/components/panel/panel-words';
import { createFormat, type Format } from '@/components/state/format';
import { FormatContext } from '@/components/state/format-context';
import type { PanelState, Screen } from '@/components/state/panel-state';
import type { Translate } from '@/components/state/sentences';
import { createWriteAhead } from '@/components/state/write-ahead';
import { createReader, readSentences } from '@/components/state/written';
import type { DraftReply } from '@/lib/domain/draft';
import type { InsightsReply } from '@/lib/domain/insights';
import { gateOf, SCORE_KINDS } from '@/lib/domain/score';
import type { Written } from '@/lib/domain/written';
import { dealInsights, dealScore, NOW } from '@/test/components/fixtures/insights';
import { panelWith } from '@/test/components/fixtures/panel';
import { panelStates } from '@/test/components/gallery/panel-states';
import { translate, WORDS } from '@/test/helpers/english';

const states = Object.entries(panelStates);
/** Those that show every kind of value there is. */
const RICH = ['panel-deal', 'panel-partner', 'panel-contest', 'panel-draft', 'panel-overridden'];

/** No two clocks are read at once. */
const ABOUT_NOW = NOW + 40;

afterEach(() => vi.restoreAllMocks());

function writtenFor(screen: Screen, locale: string): readonly Written[] {
  const { write } = createWriteAhead(translate, locale);
  const { written } =
    screen.state === 'draft'
      ? write<DraftReply>({ ...screen.checked, state: 'ready' }, ABOUT_NOW)
      : write(screen as InsightsReply, ABOUT_NOW);
  return written ? [written] : [];
}

function shown(state: PanelState, format: Format): string {
  const root = document.body.appendChild(document.createElement('div'));
  act(() =>
    render(
      <FormatContext.Provider value={format}>
        <Panel state={state} />
        <Mark state={state} />
      </FormatContext.Provider>,
      root,
    ),
  );
  const html = root.innerHTML;
  render(null, root);
  root.remove();
  return html;
}

it.each(states)(
  'no page makes a formatter of its own for what it first shows: %s',
  async (_, open) => {
    const state = await open();
    const written = writtenFor(state.screen.value, 'en-GB');
    const numbers = vi.spyOn(Intl, 'NumberFormat');
    const dates = vi.spyOn(Intl, 'DateTimeFormat');
    shown(
      state,
      createFormat(
        translate,
        'en-GB',
        undefined,
        createReader(() => written, 'en-GB'),
      ),
    );
    expect([...numbers.mock.calls, ...dates.mock.calls]).toEqual([]);
  },
);

/** Every kind of score with nothing, little and enough behind it, where nobody has imported a claim. */
const everyEvidence = (): Promise<PanelState>[] =>
  SCORE_KINDS.flatMap((kind) =>
    (['prior', 'model'] as const).flatMap((basis) =>
      [0, 1, 12, 300].map((cases) => {
        const score = { ...dealScore, kind, basis, gate: gateOf(cases, cases) };
        const insights = { ...dealInsights, score, conflicts: [], hasNoClaims: true as const };
        return panelWith({ state: 'ready', insights });
      }),
    ),
  );

describe('the words of the panel itself', () => {
  it('are all written ahead, and exist', async () => {
    const missing = new Set<string>();
    // What is said of something done is no first sight.
    const opened = states.filter(([name]) => name !== 'panel-toast').map(([, open]) => open());
    for (const state of await Promise.all([...opened, ...everyEvidence()])) {
      const written = writtenFor(state.screen.value, 'en-GB');
      const lookUp: Translate = (key, values) => {
        missing.add(key);
        return translate(key, values);
      };
      if (written.length > 0) shown(state, createFormat(readSentences(() => written, lookUp)));
    }
    expect([...missing].filter((key) => key in WORDS)).toEqual([]);
    expect(PANEL_WORDS.filter((key) => !(key in WORDS))).toEqual([]);
  });
});

it.each(['en-GB', 'de-DE', 'ar-EG', 'he-IL', 'th-TH', 'hi-IN', 'fa-IR'])(
  'what was written ahead is what would be written: %s',
  async (locale) => {
    for (const [name, open] of states.filter(([name]) => RICH.includes(name))) {
      const state = await open();
      const written = writtenFor(state.screen.value, locale);
      const read = () => written;
      const reading = createFormat(
        readSentences(read, translate),
        locale,
        undefined,
        createReader(read, locale),
      );
      expect(shown(state, reading), name).toBe(shown(state, createFormat(translate, locale)));
    }
  },
);

import { type ComponentChildren, render } from 'preact';
import { Dashboard } from '@/components/dashboard/Dashboard';
import { MemoPage } from '@/components/memo/MemoPage';
import { Options } from '@/components/options/Options';
import { Mark } from '@/components/panel/Mark';
import { Panel } from '@/components/panel/Panel';
import { Popup } from '@/components/popup/Popup';
import { FormatContext } from '@/components/state/format-context';
import '@/components/styles/popup.css';
import '@/components/styles/options.css';
import '@/components/styles/dashboard.css';
import '@/components/styles/memo.css';
import { registry } from '../fixtures/options';
import './gallery.css';
import { english } from '@/test/helpers/english';
import { Badges } from './Badges';
import { dashboardStates } from './dashboard-states';
import { memoStates } from './memo-states';
import { optionsStates } from './options-states';
import { panelStates, panelSteps } from './panel-states';
import { popupStates } from './popup-states';

type ExhibitProps = { readonly name: string; readonly children: ComponentChildren };

const Exhibit = ({ name, children }: ExhibitProps) => (
  <section class="exhibit" id={name}>
    <h2>{name}</h2>
    {children}
  </section>
);

/** `?only=panel-deal,popup` shows these alone. */
const only = new URLSearchParams(location.search).get('only')?.split(',');
const wanted = (name: string): boolean => !only || only.some((part) => name.startsWith(part));

const created = <T,>(states: Readonly<Record<string, () => Promise<T>>>) =>
  Promise.all(
    Object.entries(states)
      .filter(([name]) => wanted(name))
      .map(async ([name, create]) => ({ name, state: await create() })),
  );
const panels = await created(panelStates);
const popups = await created(popupStates);
const pages = await created(optionsStates);
const dashboards = await created(dashboardStates);
const memos = await created(memoStates);
const nothing = { download: () => undefined, copy: async () => true, print: () => undefined };

render(
  <FormatContext.Provider value={english}>
    {panels.map(({ name, state }) => (
      <Exhibit key={name} name={name}>
        <Panel state={state} />
        <Mark state={state} />
      </Exhibit>
    ))}
    {wanted('badges') && (
      <Exhibit name="badges">
        <Badges />
      </Exhibit>
    )}
    {popups.map(({ name, state }) => (
      <Exhibit key={name} name={name}>
        <Popup state={state} />
      </Exhibit>
    ))}
    {pages.map(({ name, state: { page, options, imports } }) => (
      <Exhibit key={name} name={name}>
        <Options {...{ state: options, imports, registry }} first={page} />
      </Exhibit>
    ))}
    {dashboards.map(({ name, state }) => (
      <Exhibit key={name} name={name}>
        <Dashboard state={state} />
      </Exhibit>
    ))}
    {memos.map(({ name, state }) => (
      <Exhibit key={name} name={name}>
        <MemoPage memo={state} ports={nothing} style="" />
      </Exhibit>
    ))}
  </FormatContext.Provider>,
  document.getElementById('gallery') as HTMLElement,
);
for (const [name, words] of Object.entries(panelSteps).filter(([each]) => wanted(each))) {
  for (const word of words) {
    const buttons = [...document.querySelectorAll<HTMLElement>(`#${name} :is(button, summary)`)];
    buttons.find(({ textContent }) => textContent === word)?.click();
    await new Promise(requestAnimationFrame);
  }
}
document.documentElement.dataset.ready = 'true';

import type { CDPSession } from '@playwright/test';

type Event = {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  /** Microseconds, as are `dur` and, of the processor alone, `tdur`. */
  readonly ts: number;
  readonly dur?: number;
  readonly tdur?: number;
  readonly args?: { readonly beginData?: { readonly url?: string; readonly startLine?: number } };
};

/** What a page's own thread did, in milliseconds. */
export type ThreadWork = {
  /** Compiling and running script, promise reactions included. */
  readonly script: number;
  /** The same without the time in which other processes had the processor. */
  readonly cpu: number;
  /** Everything: script, style, layout, paint. */
  readonly busy: number;
  /** The same without the time in which other processes had the processor. */
  readonly busyCpu: number;
  readonly longTasks: readonly LongTask[];
};

type LongTask = { readonly milliseconds: number; readonly script: number };

const CATEGORIES = [
  'devtools.timeline',
  'disabled-by-default-devtools.timeline',
  'v8',
  // Promise reactions, which no event of the others covers: all that follows an answer.
  'v8.execute',
];
const SCRIPT = new Set([
  'EvaluateScript',
  'v8.compile',
  'v8.callFunction',
  'FunctionCall',
  'RunMicrotasks',
]);
const TASK = 'RunTask';
/** What browsers call a long task. */
export const LONG_TASK = 50;

/** Records what the thread of each page does that is loaded meanwhile, page by page. */
export async function traced(
  session: CDPSession,
  loadAll: () => Promise<unknown>,
): Promise<readonly ThreadWork[]> {
  const events: Event[] = [];
  const collect = ({ value }: { value: object[] }) => events.push(...(value as Event[]));
  session.on('Tracing.dataCollected', collect);
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: CATEGORIES },
  });
  await loadAll();
  const complete = new Promise((resolve) => session.once('Tracing.tracingComplete', resolve));
  await session.send('Tracing.end');
  await complete;
  session.off('Tracing.dataCollected', collect);
  return loadsIn(events);
}

/** A load begins where its HTML is first read, and ends where that of the next is. */
function loadsIn(events: readonly Event[]): readonly ThreadWork[] {
  const addressOf = ({ args }: Event) => args?.beginData?.url ?? '';
  const starts = events
    .filter((event) => event.name === 'ParseHTML' && addressOf(event).startsWith('http'))
    .filter(({ args }) => args?.beginData?.startLine === 0)
    .toSorted((a, b) => a.ts - b.ts);
  return starts.map(({ pid, tid, ts }, index) => {
    const end = starts[index + 1]?.ts ?? Infinity;
    return workOf(
      events.filter(
        (event) =>
          event.ph === 'X' &&
          event.pid === pid &&
          event.tid === tid &&
          event.ts >= ts &&
          event.ts < end,
      ),
    );
  });
}

function workOf(own: readonly Event[]): ThreadWork {
  const scripts = outermost(own.filter(({ name }) => SCRIPT.has(name)));
  const tasks = outermost(own.filter(({ name }) => name === TASK));
  return {
    script: sum(scripts),
    cpu: cpuSum(scripts),
    busy: sum(tasks),
    busyCpu: cpuSum(tasks),
    longTasks: tasks
      .filter(({ dur = 0 }) => dur / 1000 > LONG_TASK)
      .map((task) => ({
        milliseconds: (task.dur ?? 0) / 1000,
        script: sum(scripts.filter(({ ts }) => ts >= task.ts && ts < endOf(task))),
      })),
  };
}

/** Events that lie in no other of them: what is called from a script is counted with it. */
function outermost(events: readonly Event[]): readonly Event[] {
  let end = 0;
  return events
    .toSorted((a, b) => a.ts - b.ts || (b.dur ?? 0) - (a.dur ?? 0))
    .filter((event) => {
      if (endOf(event) <= end) return false;
      end = endOf(event);
      return true;
    });
}

const endOf = ({ ts, dur = 0 }: Event): number => ts + dur;
const cpuSum = (events: readonly Event[]): number =>
  events.reduce((total, { tdur = 0 }) => total + tdur / 1000, 0);
const sum = (events: readonly Event[]): number =>
  events.reduce((total, { dur = 0 }) => total + dur / 1000, 0);

/** A rule that failed on a page. */
export type Strike = {
  /** The tab; empty for our own pages. */
  readonly tab: string;
  readonly host: string;
  readonly rule: string;
  readonly count: number;
};

export type StruckPage = Pick<Strike, 'tab' | 'host'>;

/** After so many failures a rule is left out on that page. */
export const STRIKES = 3;

/** More than anybody has tabs with broken rules; the oldest go first. */
const MOST_KEPT = 200;

export const isOut = ({ count }: Strike): boolean => count >= STRIKES;

const isOn =
  ({ tab, host }: StruckPage) =>
  (strike: Strike): boolean =>
    strike.tab === tab && strike.host === host;

/** The rules that are left out on a page. */
export const struckOut = (strikes: readonly Strike[], page: StruckPage): string[] =>
  strikes
    .filter(isOn(page))
    .filter(isOut)
    .map(({ rule }) => rule);

/** One strike more for each of these rules; what the tab collected on another site is forgotten. */
export function withStrikes(
  strikes: readonly Strike[],
  page: StruckPage,
  rules: readonly string[],
): Strike[] {
  const isHere = isOn(page);
  const counted = rules.map((rule): Strike => {
    const before = strikes.find((each) => isHere(each) && each.rule === rule);
    return { ...page, rule, count: (before?.count ?? 0) + 1 };
  });
  const others = strikes.filter(
    (each) => each.tab !== page.tab || (isHere(each) && !rules.includes(each.rule)),
  );
  return [...others, ...counted].slice(-MOST_KEPT);
}

/** The page that asks, as far as rules have failed on it. */
export type StrikePorts = {
  readonly struckOut: () => Promise<readonly string[]>;
  /** Counts one failure more for each of these rules. */
  readonly strike: (rules: readonly string[]) => void;
};

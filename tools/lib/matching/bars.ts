import { writeSection } from '../evaluation-doc';
import { constructedRecall, publicRecalls, type Recall } from './candidate-recall';
import { type ConstructedResult, constructed } from './constructed-set';
import { chicago, chicagoWithLabels, fodorsZagats, hasPublicSets, nasdaq } from './public-sets';
import type { Quality } from './scoring';

const three = (value: number): string => value.toFixed(3).replace(/^0/, '');
const f1 = ({ f1: value }: Quality): string => three(value);
const both = ({ precision, recall }: Quality): string => `${three(precision)} / ${three(recall)}`;

/** One line of the table: what is asked, what is reached, and what a baseline reaches. */
type Bar = readonly [string, string, number, number, string];

const line = ([set, measure, asked, reached, beside]: Bar): string =>
  `| ${set} | ${measure} | ${three(asked)} | ${three(reached)} | ${reached >= asked ? 'yes' : 'no'} | ${beside} |`;

/** Measures every bar of company matching and writes its section of docs/evaluation.md. */
export async function writeBars(): Promise<void> {
  const own = await constructed();
  const bars = hasPublicSets() ? await publicBars() : [];
  const recalls = [constructedRecall(), ...(bars.length > 0 ? publicRecalls() : [])];
  const table = [
    '| set | measure | bar | reached | met | in the same run |',
    '|---|---|---|---|---|---|',
    ...bars.map(line),
    ...ownBars(own).map(line),
    ...recalls.map(recallBar).map(line),
  ].join('\n');
  const skipped = bars.length > 0 ? '' : '\nThe public sets are absent; only ours was measured.\n';
  writeSection('matching', `${INTRO}\n${table}\n${skipped}\n${details(own)}`);
  console.log(table);
  console.log(details(own));
}

const INTRO = `## Company matching

Written by \`npm run match\`. One configuration for all sets; weights are learned on each without its
labels. “Match” is a probability of .95, “check” of .5. Baselines see names only and get the threshold
that is best for them. “Trained on these very labels” is no method but a measure of the set: a
logistic regression on all our evidence, every two pieces of it and the answers themselves, with the
threshold that is best for it. Most ids of chicago_sites are a house number and a postcode, whatever
the street.
`;

async function publicBars(): Promise<readonly Bar[]> {
  const names = await nasdaq();
  const sites = await chicago(false);
  const hidden = await chicago(true);
  const tables = await fodorsZagats();
  return [
    ['nasdaq_sec', 'top-1', 0.986, names.top1, `exact name ${three(names.exactTop1)}`],
    [
      'nasdaq_sec',
      'open-set F1, match',
      0.981,
      names.open.f1,
      `with checks ${f1(names.openWithChecks)}`,
    ],
    [
      'chicago_sites',
      'pairwise F1',
      0.98,
      sites.ours.f1,
      `Jaro-Winkler ${f1(sites.jaroWinkler)}; ${labelled(false)}`,
    ],
    [
      'chicago_sites, address and postcode hidden',
      'pairwise F1',
      0.89,
      hidden.ours.f1,
      labelled(true),
    ],
    [
      'fodors_zagats',
      'F1, match',
      0.96,
      tables.ours.f1,
      `Jaro-Winkler ${f1(tables.jaroWinkler)}; with checks ${f1(tables.withChecks)}`,
    ],
  ];
}

const labelled = (hidden: boolean): string =>
  `trained on these very labels ${f1(chicagoWithLabels(hidden))}`;

/** What has nothing at all in common, as after a change of name, no index brings together. */
const recallBar = ({ set, pairs, recall, ofAlike }: Recall): Bar => [
  set,
  'candidates: recall of pairs with anything in common',
  0.99,
  ofAlike,
  `of all ${pairs} pairs ${three(recall)}`,
];

function ownBars({ precisionAtRecall, best, baselines }: ConstructedResult): readonly Bar[] {
  const rival = Math.max(...Object.values(baselines).map((each) => each.f1));
  const all = Object.entries(baselines).map(([name, each]) => `${name} ${f1(each)}`);
  return [
    ['constructed', 'precision at recall .95', 0.98, precisionAtRecall, ''],
    ['constructed', 'best F1', rival, best.f1, all.join(', ')],
  ];
}

const details = ({
  pairs,
  families,
  family,
  ours,
  withChecks,
  kinds,
}: ConstructedResult): string => `Constructed set: ${pairs} pairs, ${families} of them two companies of one family. Precision / recall of
matches ${both(ours)}, of matches and checks ${both(withChecks)}, of the outcome
“family” ${both(family)}. Decided right by kind (a family is right where it is no match):
${Object.entries(kinds)
  .map(([kind, share]) => `${kind} ${three(share)}`)
  .join(', ')}.
`;

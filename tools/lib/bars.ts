import { existsSync } from 'node:fs';
import { setImmediate } from 'node:timers/promises';
import type { BrowserName } from '@/test/helpers/browser';
import { type Answer, classify } from './classify';
import { readFiles } from './classify-files';
import { classifyInBrowser } from './classify-in-browser';
import { figuresOf } from './figures';
import { UsageError } from './usage-error';

export const FOLDER = '../shared/data/classify';

/** What has to be reached on each task: area under the curve, log-loss, calibration error. */
const BARS = [
  { task: 'deal_win_loss', auc: 0.771, logLoss: 0.4375, ece: 0.01, seconds: 10 },
  { task: 'seller_churn', auc: 0.805, logLoss: 0.446, ece: 0.025, seconds: 3 },
  { task: 'telco_churn', auc: 0.847, logLoss: 0.419, ece: 0.017, seconds: 4 },
  { task: 'maven_no_signal', auc: null, logLoss: 0.667, ece: null, seconds: null },
] as const;

/** Scikit-learn 1.2.1 with its defaults on the same files: AUC / log-loss / ECE. */
const BASELINES = {
  deal_win_loss: ['.737 / .471 / .019', '.756 / .456 / .029', '.771 / .438 / .010'],
  seller_churn: ['.805 / .455 / .049', '.793 / .451 / .022', '.772 / .530 / .091'],
  telco_churn: ['.841 / .427 / .016', '.829 / .445 / .021', '.826 / .453 / .047'],
  maven_no_signal: ['.496 / .676 / .052', '.505 / .693 / .088', '.508 / .737 / .143'],
} as const;

const BROWSERS: readonly BrowserName[] = ['chromium', 'firefox'];

const filesOf = (task: string) => ({
  train: `${FOLDER}/${task}/train.csv`,
  test: `${FOLDER}/${task}/test.csv`,
  label: 'label',
});

/** Trains on a public task and foretells its test file, in Node. */
export async function runTask(task: string) {
  const { truths, ...ask } = readFiles(filesOf(task));
  const answer = await classify(ask, setImmediate);
  return { ask, answer, figures: figuresOf(truths ?? [], answer.probabilities) };
}

/** Measures all tasks, in Node and in both browsers; answers the section of docs/evaluation.md. */
export async function evaluateBars(): Promise<string> {
  if (!existsSync(FOLDER)) throw new UsageError(`There is no folder ${FOLDER} to measure on.`);
  const lines: string[] = [];
  const chosen: string[] = [];
  for (const { task, auc, logLoss, ece, seconds } of BARS) {
    const { ask, answer, figures } = await runTask(task);
    const times = [secondsOf(answer)];
    for (const browser of BROWSERS) times.push(secondsOf(await classifyInBrowser(browser, ask)));
    const cells = [
      task,
      judged(figures.auc, auc, (value, bar) => value >= bar),
      judged(figures.logLoss, logLoss, (value, bar) => value <= bar),
      judged(figures.ece, ece, (value, bar) => value <= bar),
      `${times.join(' / ')}${seconds === null ? '' : ` (≤ ${seconds})`}`,
      ...BASELINES[task],
    ];
    lines.push(`| ${cells.join(' | ')} |`);
    chosen.push(`- ${task}: ${answer.model}; ${answer.kilobytes.toFixed(0)} kB.`);
    console.log(lines.at(-1));
  }
  return sectionOf(lines, chosen);
}

const secondsOf = ({ fitSeconds, predictSeconds }: Answer): string =>
  (fitSeconds + predictSeconds).toFixed(1);

function judged(
  value: number,
  bar: number | null,
  reaches: (value: number, bar: number) => boolean,
): string {
  if (bar === null) return value.toFixed(4);
  return `${value.toFixed(4)} ${reaches(value, bar) ? '✔' : '✖'} ${bar}`;
}

const sectionOf = (
  lines: readonly string[],
  chosen: readonly string[],
): string => `## Classification

\`npm run evaluate\`: fitted on train.csv, figures on test.csv, one configuration for all tasks, chosen
inside train.csv, whose cases are mixed first: a file does not say that it is in order of time, and
seller_churn is sorted by something that tells (.06 of its first tenth left, .44 of its last). Seconds
to train (choice included) and to predict: in Node, and in the trainer that the background of the built
extension starts in Chromium and in Firefox (in a copy of the build whose trainer.js takes tables of
others: the product has no door for them). Baselines are scikit-learn 1.2.1 with its defaults: AUC /
log-loss / calibration error.

| task | AUC | log-loss | calibration error | seconds | logistic | random forest | gradient boosting |
|---|---|---|---|---|---|---|---|
${lines.join('\n')}

${chosen.join('\n')}

One standard error of the AUC is .005, .015 and .011 on the first three files.

Chance alone gives a perfectly calibrated forecaster, with the probabilities of this model and as many
cases as test.csv, a calibration error of .018 ± .005 on telco_churn and .023 ± .006 on seller_churn. On
seller_churn the level is off as well, by .026 in the mean (foretold .218, happened .243): of the
quarters in train.csv .257, .244 and .217 left, and no trend foretells that the next turns up.

Mixed cases instead of the order of the file, on folds of train.csv and of sixteen public tables of 750 to
10,000 rows (they come with R's AER, carData and mlbench and Python's statsmodels): four of them, sorted
by what they tell, were refused or badly foretold and no longer are (log-loss .691 to .552, .629 to .534,
.693 to .679, .487 to .455); of the other twelve six are better and six worse. telco_churn gains .0006
± .0005, deal_win_loss .0005 ± .0005; seller_churn loses .0008 ± .0008 on random folds and .0051 ± .0023
forward in time. On test.csv: telco_churn .8445 / .4205 / .0175 to .8447 / .4203 / .0158, deal_win_loss .7720 / .4374 / .0075
to .7725 / .4370 / .0085, seller_churn .8104 / .4372 / .0283 to .8112 / .4388 / .0343.

Tried on folds of train.csv (two times five random ones; forward in time for seller_churn) and not taken:
ridge on all pairs of columns and three averaged 16-8 and 32-16 networks (both worse than the additive
model on telco_churn), one-hot bins, trees of depth 1 to 3, ramps that lean to a straight, a logarithmic
or an even trend (the same or worse). 11 knots a number instead of 6 take telco_churn from .8510 / .4085
to .8523 / .4070, but its calibration error on test.csv from .0175 to .0204. Beside 15 knots: a penalty for
each feature by its evidence (MacKay; the same or worse), trees without the rule of one standard error
(better by .0005 at most, worse by .002 forward in time), the mean of a weakly and a strongly penalised
model (better by .0003 on telco_churn, .0006 on seller_churn). Beta, centred isotonic and mixed calibrators,
fitted on other folds, do not beat Platt's slope on log-loss (beta: worse by .0001 to .002; pooled
calibration error .021 to .016 on seller_churn, .008 and .013 to .008 and .010 on telco_churn).

Tried with mixed cases, change of the log-loss in ten-thousandths on folds (telco_churn two times five;
seller_churn forward in time, and two times five; deal_win_loss a third held out; the mean of the sixteen
tables, or of those among them in brackets):

| not taken | telco | seller, forward | seller, random | deal | sixteen tables |
|---|---|---|---|---|---|
| 11 knots a number | −14 ± 5 | −29 ± 18 | −12 ± 8 | | +6 |
| 11 knots, penalty in proportion | −15 ± 5 | −15 ± 13 | −9 ± 6 | | +12 |
| 11 knots from 1,000 cases on | −14 ± 5 | −6 ± 5 | −10 ± 7 | 0 | +2 (10) |
| trees without the rule of one standard error | +8 ± 5 | −6 ± 10 | −10 ± 7 | | +2 |
| each tree draws 40 % of the columns | 0 ± 1 | +4 ± 7 | −19 ± 8 | +25 ± 7 | −7 (8) |
| every other tree does | 0 ± 2 | +4 ± 7 | −8 ± 6 | +9 ± 5 | −1 (10) |
| trees that begin at half of the additive part, 40 % of the columns | 0 ± 0 | +4 ± 7 | +11 ± 8 | | −18 (8) |
| the same, four questions a tree, without the rule | +1 ± 3 | +4 ± 7 | −30 ± 11 | | −5 (8) |

telco_churn is at what these columns tell: of scikit-learn's models none passes .8524 / .4067 on such folds
(splines; slow boosted trees of depth 2, 3 and 5 .851 / .4084 at best, all pairs of bins .8488 / .4131, means
of two to four of them .852 / .4067), this model has .8516 / .4074, with 11 knots .8532 / .4060; on test.csv
those take it to .8450 / .4198 / .0233. A mean of this model and boosted trees of its own (depth 3, rate .03,
200 trees, 30 % of the columns a split) is better on small tables (seller_churn by .0039, ten of the
sixteen by .001 to .006), the same on telco_churn, and worse by .003 where many columns act together.
Tried anew on 49 tables, with questions as the other trees ask them (five a tree, rate .05, penalty 5,
200 trees, half of the columns each): at half weight .0015 ± .0004 worse in the mean; at half weight only where
that gains more than one standard error on the trials .0004 ± .0001 better (seven better, one worse;
telco_churn 0, seller_churn .0005 ± .0014 forward in time, .0018 ± .0011 on random folds). So little is not
worth a second set of trees, and it was not built.

Trees grow bolder while they gain: their penalty falls and their rate rises, the later the more cases there
are, and the model to serve takes as many as were tried instead of more. Beside trees that are all as calm
as the first, on folds of 91 tables of 350 to 30,000 rows (four drawn by a rule, the others from R's AER,
boot, carData, caret, geepack, ggplot2, HSAUR3, kernlab, lme4, MASS, mclust, mlbench, mlmRev, modeldata, plm,
pscl and survival and Python's statsmodels): log-loss better by .0035 ± .0003 in the mean, median 0; by more
than two standard errors better on 19 (letters by .062, the choice of a means of travel by .060, union
members by .047 and .040, churn at a telephone company by .033) and worse on two (.0041 where persons are
numbers; .0174 on 534 rows, where one fold of four was refused, as luck could not be ruled out).
deal_win_loss (three folds) .0001 ± .0002 better with 180 trees instead of 300, telco_churn and seller_churn
forward in time unchanged, seller_churn on random folds .0005 ± .0009 worse. On the 91 a sixth less processor
time. On test.csv: deal_win_loss .7725 / .4370 / .0085 to .7715 / .4374 / .0083, seller_churn .8112 / .4388 /
.0343 to .8103 / .4389 / .0309. Equally bold whatever the number of cases: deal_win_loss worse by .0010 ±
.0003 on its folds, which was found after test.csv had been looked at once (.7716 / .4376 / .0076); bold
almost twice as soon: worse by .0005 ± .0005 there; up to 500 trees: letters better by .017, one other by .011.

Beside the best of scikit-learn's three on 55 of these tables, by more than one standard error of the
log-loss: better on 24, worse on 13. Worse it stays where a number stands for a person that comes again and
again (verbal aggression .087, union members .070, headaches .017: 31 cuts do not tell hundreds of them
apart), where a case is spread over several rows (means of travel .046), on letters (.016), on 180 columns of
genes (.014) and on seven others (.002 to .025; three of them are refused in one fold or in all, as luck
could not be ruled out).`;

import type { Badge } from '@/lib/domain/badge';
import type { Severity } from '@/lib/domain/insights';
import { BANDS } from '../panel/band';
import { SEVERITY_LOOKS } from '../panel/severity-looks';
import { SEVERITY_PATHS } from '../parts/icon-paths';
import type { Sentences } from '../state/sentences';

type Words = Pick<Sentences, 't' | 'plural' | 'number'>;

const SVG = 'http://www.w3.org/2000/svg';

/**
 * The chip of one row: band, number, and the mark of its worst conflict, with the same in words.
 * By hand rather than with Preact, which would be most of what a list has to load for it.
 */
export function drawBadge(badge: Badge | null, format: Words): HTMLElement {
  const chip = document.createElement('span');
  chip.className = 'pl badge';
  if (!badge) return chip;
  const { score, worst } = badge;
  const shown = document.createElement('span');
  shown.className = 'chip';
  shown.ariaHidden = 'true';
  if (score) {
    const dot = document.createElement('i');
    // As in the folded panel: a person’s own number is none that was measured.
    dot.className = `dot ${score.model ? 'plain' : BANDS[score.band].tone}`;
    const points = document.createElement('b');
    points.textContent = format.number(score.points);
    shown.append(dot, points);
  }
  if (worst) shown.append(iconOf(SEVERITY_LOOKS[worst]));
  const words = document.createElement('span');
  words.className = 'unseen';
  words.lang = format.t('localeOfWords');
  words.textContent = wordsOf(badge, format);
  chip.append(shown, words);
  return chip;
}

function iconOf({ tone, icon }: (typeof SEVERITY_LOOKS)[Severity]): SVGElement {
  const picture = document.createElementNS(SVG, 'svg');
  picture.setAttribute('class', `icon ${tone}`);
  picture.setAttribute('viewBox', '0 0 16 16');
  const path = document.createElementNS(SVG, 'path');
  path.setAttribute('d', SEVERITY_PATHS[icon]);
  picture.append(path);
  return picture;
}

/** “Score 72, Strong. 2 conflicts, worst: blocks.” */
function wordsOf({ score, conflicts, worst }: Badge, { t, plural }: Words): string {
  return [
    score?.model ? `${t('panelYouSay', score.points, score.model)}.` : '',
    score && !score.model ? t('badgeScore', score.points, t(BANDS[score.band].key)) : '',
    worst
      ? t('badgeWorst', plural('panelAnnounceConflicts', conflicts), t(`memoSeverity_${worst}`))
      : '',
  ]
    .filter(Boolean)
    .join(' ');
}

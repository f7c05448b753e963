import { standingOf } from '@/lib/domain/overview';
import type { PartnerLine } from '@/lib/domain/partner-line';
import { shownPoints } from '@/lib/domain/score';

/** A cell before it is put into words; null where nothing is known. */
export type CellValue = string | number | null;

/** What sorting and the CSV need beside the line itself. */
export type Names = { readonly segment: (id: string) => string | null };

export type Column = {
  readonly id: keyof PartnerLine & string;
  /** Key of the heading. */
  readonly title: string;
  /** Numbers stand at the end of their cell, largest first when first sorted. */
  readonly isNumber: boolean;
  readonly value: (line: PartnerLine, names: Names) => CellValue;
};

/** The table of partners, from left to right. */
export const COLUMNS = [
  { id: 'name', title: 'dashboardPartner', isNumber: false, value: ({ name }) => name },
  { id: 'tier', title: 'dashboardTier', isNumber: false, value: ({ tier }) => tier },
  { id: 'region', title: 'dashboardRegion', isNumber: false, value: ({ region }) => region },
  {
    id: 'points',
    title: 'dashboardScore',
    isNumber: true,
    // A rule of thumb says nothing of this partner beside another.
    value: (line) => standingOf(line).band && standingOf(line).points,
  },
  { id: 'change', title: 'dashboardChange', isNumber: true, value: ({ change }) => change },
  {
    id: 'churn',
    title: 'dashboardChurn',
    isNumber: true,
    value: ({ churn }) => churn && shownPoints(churn),
  },
  { id: 'health', title: 'dashboardHealth', isNumber: true, value: ({ health }) => health },
  {
    id: 'segmentId',
    title: 'dashboardSegment',
    isNumber: false,
    value: ({ segmentId }, { segment }) => segmentId && segment(segmentId),
  },
  {
    id: 'forecast',
    title: 'dashboardNextQuarter',
    isNumber: true,
    value: ({ forecast }) => forecast?.value ?? null,
  },
  { id: 'revenue', title: 'dashboardLastYear', isNumber: true, value: ({ revenue }) => revenue },
] as const satisfies readonly Column[];

export type ColumnId = (typeof COLUMNS)[number]['id'];

import type { Trait } from '@/lib/domain/segment';
import { say, type Text } from '@/lib/domain/text';
import { sizesOf } from './k-means';
import type { Points } from './points';
import type { Dimension } from './scale-columns';

/** How a column is spoken of. */
export type ColumnWords = {
  /** In the middle of a sentence: “win rate”. */
  readonly label: Text;
  /** Things that can be counted are many or few; amounts and rates are high or low. */
  readonly isCount: boolean;
};

/** In which columns the rows of each group differ from all rows, strongest first. */
export function traitsOf(
  { rows, columns, values }: Points,
  labels: Int32Array,
  groups: number,
  dimensions: readonly Dimension[],
  wordsOf: (column: string) => ColumnWords,
): readonly (readonly Trait[])[] {
  const sizes = sizesOf(labels, groups);
  const sums = new Float64Array(groups * columns);
  for (let i = 0; i < rows; i++) {
    const group = labels[i] as number;
    for (let j = 0; j < columns; j++) {
      sums[group * columns + j] =
        (sums[group * columns + j] as number) + (values[i * columns + j] as number);
    }
  }
  return sizes.map((size, group) =>
    dimensions
      .map(({ column, level }, j) => ({
        feature: level === null ? column : `${column}=${level}`,
        label: level === null ? wordsOf(column).label : say('segmentLevel', level),
        lift: (sums[group * columns + j] as number) / size,
      }))
      .sort((a, b) => Math.abs(b.lift) - Math.abs(a.lift)),
  );
}

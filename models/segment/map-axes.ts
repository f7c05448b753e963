import type { Points } from './points';

/** A direction in which rows differ: its loading per column, and where each row lies on it. */
export type Axis = { readonly loadings: Float64Array; readonly places: Float64Array };

const ROUNDS = 200;

/**
 * The two directions in which the rows differ most: principal components, found by power
 * iteration. The largest loading of each is positive, so that a map does not flip from run to run.
 *
 * @param points rows of columns with mean 0
 * @returns places in standard deviations of the axis
 * @source Jolliffe: Principal Component Analysis, 2nd ed. (2002)
 */
export function mapAxes(points: Points): readonly [Axis, Axis] {
  const spread = covarianceOf(points);
  const first = leading(spread, points.columns);
  const second = leading(without(spread, first), points.columns);
  return [axisOf(points, first), axisOf(points, second)];
}

function covarianceOf({ rows, columns, values }: Points): Float64Array {
  const sums = new Float64Array(columns * columns);
  for (let i = 0; i < rows; i++) {
    for (let a = 0; a < columns; a++) {
      const value = values[i * columns + a] as number;
      for (let b = 0; b < columns; b++) {
        sums[a * columns + b] =
          (sums[a * columns + b] as number) + (value * (values[i * columns + b] as number)) / rows;
      }
    }
  }
  return sums;
}

function leading(matrix: Float64Array, columns: number): Float64Array {
  // No direction is favoured, and none is at right angles to it by accident.
  let vector: Float64Array = Float64Array.from(
    { length: columns },
    (_, j) => 1 + j / (7 * columns),
  );
  for (let round = 0; round < ROUNDS; round++) vector = unit(times(matrix, vector));
  const largest = vector.reduce((most, each) => (Math.abs(each) > Math.abs(most) ? each : most), 0);
  return largest < 0 ? vector.map((each) => -each) : vector;
}

const times = (matrix: Float64Array, vector: Float64Array): Float64Array =>
  vector.map((_, a) =>
    vector.reduce((sum, each, b) => sum + each * (matrix[a * vector.length + b] as number), 0),
  );

function unit(vector: Float64Array): Float64Array {
  const length = Math.sqrt(vector.reduce((sum, each) => sum + each * each, 0));
  return length > 1e-12 ? vector.map((each) => each / length) : vector.map(() => 0);
}

/** The matrix without the variance along one of its directions. */
function without(matrix: Float64Array, direction: Float64Array): Float64Array {
  const size = direction.length;
  const variance = times(matrix, direction).reduce((sum, v, a) => sum + v * (direction[a] ?? 0), 0);
  return matrix.map(
    (value, index) =>
      value -
      variance * (direction[Math.floor(index / size)] ?? 0) * (direction[index % size] ?? 0),
  );
}

function axisOf({ rows, columns, values }: Points, loadings: Float64Array): Axis {
  const places = new Float64Array(rows);
  for (let i = 0; i < rows; i++) {
    let sum = 0;
    for (let j = 0; j < columns; j++) {
      sum += (values[i * columns + j] as number) * (loadings[j] as number);
    }
    places[i] = sum;
  }
  const deviation = Math.sqrt(places.reduce((sum, place) => sum + place * place, 0) / rows);
  return { loadings, places: deviation > 0 ? places.map((place) => place / deviation) : places };
}

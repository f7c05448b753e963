/** Eight forecasts with a tie across the classes, on which the reference values were computed. */
export const LABELS = [true, false, true, true, false, false, true, false];
export const FORECASTS = [0.9, 0.8, 0.7, 0.6, 0.6, 0.3, 0.35, 0.1];

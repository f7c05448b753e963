type Patience = {
  /** Milliseconds without a stir after which something has settled, … */
  readonly rest: number;
  /** … or, if it never rests, after which it is taken for settled. */
  readonly longest: number;
};

export type Settling = {
  readonly stir: () => void;
  /** Stirred, and not settled since. */
  readonly isStirred: () => boolean;
  readonly stop: () => void;
};

/** Calls back when what is stirred again and again has come to rest. */
export function settling({ rest, longest }: Patience, onSettled: () => void): Settling {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let stirredSince: number | null = null;

  function settle(): void {
    stirredSince = null;
    onSettled();
  }

  return {
    stir() {
      stirredSince ??= performance.now();
      const left = stirredSince + longest - performance.now();
      clearTimeout(timer);
      timer = setTimeout(settle, Math.max(0, Math.min(rest, left)));
    },
    isStirred: () => stirredSince !== null,
    stop: () => clearTimeout(timer),
  };
}

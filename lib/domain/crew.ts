/** The place of a thread among others that do the same for parts of one whole. */
export type Place = { readonly index: number; readonly of: number };

/** What a thread knows of the others. */
export type Crew<Piece> = Place & {
  /** Gives the others what it has made, and comes back with everybody’s, in their order; once. */
  readonly exchange: (own: Piece) => Promise<readonly Piece[]>;
};

/** One thread, which does everything itself. */
export const alone = <Piece>(): Crew<Piece> => ({
  index: 0,
  of: 1,
  exchange: async (own) => [own],
});

import type { Answer, Ask } from '../classify';

/** The page asks, the trainer answers: on a line of their own, which the product knows nothing of. */
export const LINE = 'evaluate';

export type FromPage = { readonly ask: Ask };
export type FromTrainer =
  | { readonly state: 'ready' }
  | { readonly state: 'answered'; readonly answer: Answer }
  | { readonly state: 'failed'; readonly message: string };

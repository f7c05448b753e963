/** What travels: a request of ours, told apart from anything else on the same channel. */
export type Envelope = { readonly partnerlens: string; readonly ask: unknown };

/** What travels the other way: an event. */
export type Notice = { readonly partnerlensEvent: string; readonly detail: unknown };

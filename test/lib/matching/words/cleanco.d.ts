declare module 'cleanco/data.js' {
  /** Legal forms as they are written, by the English name of their country. */
  export const terms_by_country: { readonly [country: string]: readonly string[] };
}

/** A laptop's window, the same in both browsers so that their screenshots compare. */
export const VIEWPORT = { width: 1440, height: 900 };

/** Copies a page with its looks, and its words for where looks are not taken. */
export async function copyRich(html: string, words: string): Promise<boolean> {
  try {
    const kinds = { 'text/html': html, 'text/plain': words };
    const parts = Object.entries(kinds).map(([type, text]) => [type, new Blob([text], { type })]);
    await navigator.clipboard.write([new ClipboardItem(Object.fromEntries(parts))]);
    return true;
  } catch {
    // The browser says no where the page is not in front.
    return false;
  }
}

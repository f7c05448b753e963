/** Dresses shadow trees in one sheet; a constructed one is not subject to the page's security policy. */
export function dresserOf(css: string): (root: ShadowRoot) => void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  return (root) => {
    try {
      root.adoptedStyleSheets = [sheet];
    } catch {
      // Older Firefox takes none from a content script, and applies a <style> on most pages.
      const style = document.createElement('style');
      style.textContent = css;
      root.append(style);
    }
  };
}

type Way = { readonly sameDocument?: boolean; readonly isTrusted?: boolean };

/** A browser's word that the page is about to go somewhere: the address is still the old one. */
export function setOut(
  navigation: EventTarget,
  hash: string,
  { sameDocument = true, isTrusted = true }: Way = {},
): void {
  const event = new Event('navigate');
  Object.defineProperties(event, {
    isTrusted: { value: isTrusted },
    destination: { value: { url: new URL(hash, location.href).href, sameDocument } },
  });
  navigation.dispatchEvent(event);
}

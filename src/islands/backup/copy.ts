/**
 * Copies what stands in a field. Plain http has no clipboard API, and some webviews neither way: then
 * the text stays selected, so that it can be copied by hand.
 *
 * @returns whether it was copied
 */
export async function copyFrom(field: HTMLTextAreaElement): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(field.value);
    return true;
  } catch {
    field.focus();
    field.setSelectionRange(0, field.value.length);
    try {
      return document.execCommand('copy');
    } catch {
      return false;
    }
  }
}

/**
 * A file of the site's own, as JSON.
 *
 * @throws when it doesn't come, or comes with an error
 */
export async function fetchJson<Data>(url: string, options?: RequestInit): Promise<Data> {
  const response = await fetch(url, options);
  if (!response.ok) throw new Error(`${response.status} ${url}`);
  return response.json();
}

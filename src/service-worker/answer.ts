import { copiedAs, NOT_FOUND } from '../domain/offline/files.ts';
import { SERVER } from '../domain/offline/ledger.ts';
import { copied } from './copy.ts';
import { noteFromServer, versionOf } from './pages.ts';
import { addressOf, version } from './site.ts';

/** Answers a page that is opened: from the copy, else from the server, else with the page for what isn't there. */
export async function answerPage(request: Request, path: string, page: string): Promise<Response> {
  const found = await copied(copiedAs(path), version);
  if (found) return found;
  if (await copied(`${path}/`, version)) {
    return Response.redirect(addressOf(`${path}/`) + new URL(request.url).search);
  }
  try {
    const response = await fetch(request);
    await noteFromServer(page);
    return response;
  } catch {
    const missing = await copied(NOT_FOUND, version);
    return missing ? new Response(missing.body, { status: 404, headers: missing.headers }) : Response.error();
  }
}

/** Answers a page's request for a file, from the version that the page has the others from. */
export async function answerFile(request: Request, path: string, page: string): Promise<Response> {
  const from = await versionOf(page);
  if (from !== SERVER) return (await copied(copiedAs(path), from)) ?? fetch(request);
  try {
    return await fetch(request);
  } catch (error) {
    const found = await copied(copiedAs(path), version);
    if (found) return found;
    throw error;
  }
}

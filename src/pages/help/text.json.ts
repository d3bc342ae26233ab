import type { APIRoute } from 'astro';
import { helpDocument } from '../../search-documents.ts';

/** The help page's text, for the search. */
export const GET: APIRoute = () => Response.json([helpDocument()]);

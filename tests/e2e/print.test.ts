import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { lecture, lessonPath, useBrowser } from './browser.ts';
import { type PdfLine, pagesOf, pdfLines } from './pdf.ts';

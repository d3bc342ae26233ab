import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, test } from 'vitest';

/*
 * What Chrome 87, Firefox 78 or Safari 14 lacks, in what is built for them. The build rewrites newer
 * syntax of scripts and some of CSS, and the compiler keeps newer built-ins of the language out
 * (`tsconfig.browser.json`). Of the rest these tables say why it may stand: what is new in them has to be
 * guarded, or given a reason.
 */

/** Pieces of CSS that one of them lacks; of a selector it doesn't know a browser drops the whole rule. */
const NEWER_CSS: Record<string, RegExp> = {
  ':has()': /:has\(/,
  ':is()': /:is\(/,
  ':where()': /:where\(/,
  // In `:focus:not(:focus-visible)` it takes away what others keep.
  ':focus-visible': /(?<!:focus:not\():focus-visible/,
  ':user-valid': /:user-(in)?valid/,
  ':modal': /:modal|:popover-open/,
  '::backdrop': /::backdrop/,
  '::highlight': /::highlight/,
  inset: /[{;]inset(-[a-z-]+)?:/,
  'logical shorthand': /[{;](margin|padding)-(inline|block):/,
  'aspect-ratio': /[{;]aspect-ratio:/,
  // Between columns of text it is old.
  'flex gap': /[{;]((row-)?gap|(?<!columns:\d;)column-gap):/,
  'small viewport units': /\d[sdl]v[hwib]|\d[sdl]v(min|max)/,
  'line height units': /\dr?lh\b/,
  'container queries': /@container|container-type:|\dcq[whib]/,
  'cascade layers': /@layer/,
  '@property': /@property/,
  '@starting-style': /@starting-style/,
  nesting: /[{;]&/,
  'range in a media query': /@media[^{]*[<>]/,
  'color-mix': /color-mix\(/,
  'newer colours': /(ok)?l(ab|ch)\(|light-dark\(|rgb\([^),]* [^),]*\)/,
  'conic-gradient': /conic-gradient\(/,
  'single transforms': /[{;](translate|rotate|scale):/,
  'accent-color': /accent-color:/,
  'text-wrap': /text-wrap(-[a-z]+)?:/,
  'overflow: clip': /overflow(-[xy])?:clip/,
  'overflow-wrap: anywhere': /overflow-wrap:anywhere/,
  'overscroll-behavior': /overscroll-behavior(-[xy])?:/,
  'scrollbar-gutter': /scrollbar-[a-z]+:/,
  'scroll-padding': /scroll-(padding|margin)[a-z-]*:/,
  'scroll-behavior': /scroll-behavior:/,
  'content-visibility': /content-visibility:/,
  'field-sizing': /field-sizing:/,
  'backdrop-filter': /[{;]backdrop-filter:/,
  mask: /[{;]mask[a-z-]*:/,
  'unprefixed appearance': /[{;]appearance:/,
  'unprefixed user-select': /[{;]user-select:/,
  'unprefixed print-color-adjust': /[{;]print-color-adjust:/,
  'forced-colors': /forced-colors/,
  'prefers-contrast': /prefers-contrast/,
  'margin boxes of a page': /@(top|bottom|left|right)-[a-z-]+\{/,
};

/** What is lost without it is no more than this. */
const HARMLESS_CSS: Record<string, string> = {
  ':focus-visible': 'a slide in the overview has the outline that everything in focus has',
  'aspect-ratio': 'a QR code has its shape by its viewBox',
  'accent-color': 'boxes and circles to tick have the browser’s colour',
  'text-wrap': 'lines break where they are full',
  'overflow-wrap: anywhere': 'an address or a code is broken by overflow-wrap: break-word or word-break',
  'overscroll-behavior': 'a script scrolled to its end moves the page',
  'scroll-padding': 'a place that is jumped to lies under the bar at the top',
  'scroll-behavior': 'jumps are not smooth',
  'content-visibility': 'the overview of a long deck takes longer to open',
  'unprefixed appearance': 'the prefixed one stands before it',
  'unprefixed user-select': 'the prefixed one stands before it',
  'unprefixed print-color-adjust': 'the prefixed one stands before it',
  'forced-colors': 'those browsers force no colours, or draw what is left',
  'margin boxes of a page': 'paper has no page number but the browser’s own',
};

/** Functions of the browser, and syntax of scripts that the build doesn't see, that one of them lacks, by how they stand in built code. */
const NEWER_APIS: Record<string, RegExp> = {
  structuredClone: /\bstructuredClone\(/,
  'crypto.randomUUID': /\brandomUUID\b/,
  'crypto.subtle': /\.subtle\b/,
  'Intl.Segmenter': /\bSegmenter\b/,
  'CSS.highlights': /\.highlights\b|new Highlight\(/,
  'wake lock': /\bwakeLock\b/,
  scrollend: /scrollend/,
  'abortable listeners': /addEventListener\([^;]{0,200}signal:/,
  'AbortSignal.timeout': /AbortSignal\.(timeout|any)/,
  popover: /(show|hide|toggle)Popover|popoverTarget/,
  inert: /\.inert\b/,
  dialog: /\.showModal\(/,
  requestSubmit: /\.requestSubmit\(/,
  BroadcastChannel: /\bBroadcastChannel\b/,
  requestIdleCallback: /\brequestIdleCallback\b/,
  clipboard: /\.clipboard\b/,
  'navigator.share': /\.(share|canShare)\(/,
  'navigator.connection': /\.connection\b/,
  'navigator.storage': /navigator\.storage\b/,
  'navigator.locks': /\.locks\b/,
  'indexedDB.databases': /indexedDB\.databases/,
  'compression streams': /\b(De)?[cC]ompressionStream\b/,
  OffscreenCanvas: /\bOffscreenCanvas\b/,
  createImageBitmap: /\bcreateImageBitmap\b/,
  BarcodeDetector: /\bBarcodeDetector\b/,
  'full screen': /\brequestFullscreen\b|\bexitFullscreen\b/,
  AudioContext: /\bAudioContext\b/,
  visualViewport: /\bvisualViewport\b/,
  'view transitions': /startViewTransition/,
  checkVisibility: /checkVisibility/,
  'adopted stylesheets': /adoptedStyleSheets|new CSSStyleSheet/,
  elementsFromPoint: /caret(Position|Range)FromPoint/,
  'member at': /\.at\(-?\d/,
  replaceAll: /\.replaceAll\(/,
  'Object.hasOwn': /Object\.(hasOwn|groupBy)\b/,
  'changed copies': /\.to(Sorted|Reversed|Spliced)\(|\.findLast(Index)?\(/,
  lookbehind: /\(\?<[=!]/,
  'logical assignment': /\?\?=|\|\|=|&&=/,
  'private methods': /[{;.]#\w+\(/,
  'static blocks': /\bstatic\{/,
  WeakRef: /\bWeakRef\b|\bFinalizationRegistry\b/,
  WebAssembly: /\bWebAssembly\b/,
};

/** How those do without it that lack it. */
const GUARDED_APIS: Record<string, string> = {
  'Intl.Segmenter': 'Pagefind’s: asked for, and for the words of other languages',
  'wake lock': 'optional: the screen may go dark as the system has it',
  BroadcastChannel: 'tried: windows speak through opener, tabs read the database when shown',
  requestIdleCallback: 'asked for: Astro takes setTimeout',
  clipboard: 'tried: the text is selected and copied as of old',
  'navigator.connection': 'optional: taken for a good one',
  'navigator.storage': 'tried: nothing is said of what is stored',
  BarcodeDetector: 'optional: the pictures are read by our own code',
  'full screen': 'prefixed ones are asked for; without any the button is not there',
  AudioContext: 'the prefixed one is asked for; without any there is no sound',
  elementsFromPoint: 'one of two is asked for; without either reading aloud begins with the paragraph',
  visualViewport: 'optional: taken as not enlarged',
  'Object.hasOwn': 'Astro’s, for names of components with a full stop, which none has',
  WeakRef: 'Pagefind’s: asked for, and does without',
  WebAssembly: 'tried: other lectures are searched as text',
};

const dist = inject('dist');
const files = readdirSync(dist, { recursive: true, encoding: 'utf8' });
const read = (file: string) => readFileSync(join(dist, file), 'utf8');
const inPages = (tag: RegExp) =>
  files
    .filter((file) => file.endsWith('.html'))
    .flatMap((file) => [...read(file).matchAll(tag)].map(([, text = '']) => text));
const inFiles = (folder: string, end: string) =>
  files.filter((file) => file.startsWith(folder) && file.endsWith(end)).map(read);

describe('what browsers of 2020 lack', () => {
  test('is in no stylesheet, but where nothing of use is lost', () => {
    const css = [...inPages(/<style>(.*?)<\/style>/gs), ...inFiles('_astro/', '.css')]
      .map(withoutSupported)
      .join('\n');
    expect(css.length).toBeGreaterThan(10_000);
    expect(used(css, NEWER_CSS)).toEqual(new Set(Object.keys(HARMLESS_CSS)));
  });

  test('is in no script, but where those do without that lack it', () => {
    const inlined = inPages(/<script[^>]*>(.*?)<\/script>/gs);
    const code = [...inlined, ...inFiles('_astro/', '.js'), read('pagefind/pagefind.js')].join('\n');
    expect(code.length).toBeGreaterThan(100_000);
    expect(used(code, NEWER_APIS)).toEqual(new Set(Object.keys(GUARDED_APIS)));
  });
});

const used = (code: string, features: Record<string, RegExp>) =>
  new Set(Object.keys(features).filter((name) => features[name]?.test(code)));

/** CSS without what stands in `@supports`: of that a browser takes only what it has. */
function withoutSupported(css: string): string {
  return css.replace(/@supports[^{]*\{(?:[^{}]|\{[^{}]*\})*\}/g, '').replace(/\s*([{};:])\s*/g, '$1');
}

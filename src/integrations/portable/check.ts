import { posix } from 'node:path';

/** What a kind of file must not hold, and what to call it. */
const FORBIDDEN: Record<string, [RegExp, string][]> = {
  '.html': [
    [/<script\b[^>]*\btype=["']?module\b[^>]*>/, '模块脚本'],
    [/<link\b[^>]*\brel=["']?(?:modulepreload|preload|prefetch|manifest)\b[^>]*>/, '预取或清单'],
    [/<meta\b[^>]*content-security-policy[^>]*>/i, '内容安全策略'],
    [
      /\s(?:href|src|srcset|action|poster|data-[\w-]+|(?:component|renderer)-url)=["']?\/[^"'\s>]*/,
      '从根开始的地址',
    ],
    [/\s(?:src|srcset|action|poster)=["']?https?:[^"'\s>]*/, '网上的地址'],
  ],
  '.js': [
    [/\bimport\.meta\b/, 'import.meta'],
    [/(?:^|[;}])\s*(?:import\s*["'{*]|export\s*[{*])/m, '模块语句'],
    [/\bnew\s+(?:Shared)?Worker\b/, 'Worker'],
  ],
  '.css': [
    [/@import\b/, '@import'],
    [/url\(\s*["']?(?:\/|https?:)[^)]*\)/, '从根开始的或网上的地址'],
  ],
};
const NETWORK: [RegExp, string][] = [
  [/(?<![.\w$])(?:(?:window|self|globalThis)\.)?fetch\s*\(/, 'fetch'],
  [/\bXMLHttpRequest\b/, 'XMLHttpRequest'],
  [/(?<![.\w$])import\s*\(/, 'import('],
];
const SCRIPT = /<script\b[^>]*>(.*?)<\/script>/gs;

/**
 * What in a folder would not work from a disk: whatever asks a server, addresses that begin at the
 * root, and links to files that aren't there.
 *
 * @param files texts by their path from the root; those that need no look may be empty
 * @param base that must have gone from everything
 * @returns a line for each fault, with the file and the words
 */
export function faultsIn(files: ReadonlyMap<string, string>, base: string): string[] {
  return [...files].flatMap(([path, text]) => {
    const kind = posix.extname(path);
    // Data only: the lecture may say what it likes.
    if (path.endsWith('.json.js'))
      return text.startsWith('portable.deliver(') ? [] : [`${path}：不是数据脚本`];
    const scripts = kind === '.html' ? [...text.matchAll(SCRIPT)].map(([, code]) => code).join('\n') : text;
    return [
      ...found(path, text, FORBIDDEN[kind] ?? []),
      ...(kind === '.css' ? [] : found(path, scripts, NETWORK)),
      ...(text.includes(base) ? [`${path}：还有构建时的地址 ${base}`] : []),
      ...(kind === '.html' ? missing(path, text, files) : []),
    ];
  });
}

function found(path: string, text: string, forbidden: [RegExp, string][]): string[] {
  return forbidden.flatMap(([pattern, name]) => {
    const words = pattern.exec(text)?.[0];
    return words ? [`${path}：有${name}（${words.trim().slice(0, 80)}）`] : [];
  });
}

/** Addresses of a page that lead nowhere. */
function missing(path: string, html: string, files: ReadonlyMap<string, string>): string[] {
  const addresses = [...html.matchAll(/\s(?:href|src|action)="([^"#?]+)[^"]*"/g)].map(
    ([, address = '']) => address,
  );
  return [...new Set(addresses)]
    .filter((address) => !/^[a-z][a-z+.-]*:/i.test(address) && !address.startsWith('/'))
    .filter((address) => !files.has(posix.join(posix.dirname(path), decodeURIComponent(address))))
    .map((address) => `${path}：${address} 没有这个文件`);
}

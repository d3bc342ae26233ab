import { strToU8, zipSync } from 'fflate';

/** The folder with the site's files. A plain name: old unpackers of Windows garble Chinese ones. */
export const SITE = 'site';

/** Beside that folder, what one sees first: the page to open, and how. */
export const beside: Readonly<Record<string, string>> = {
  '打开学习.html': `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>党课辅导</title>
<meta http-equiv="refresh" content="0; url=${SITE}/index.html">
<script>location.replace("${SITE}/index.html")</script>
</head>
<body>
<p><a href="${SITE}/index.html">打开党课辅导</a></p>
</body>
</html>
`,
  // For the Notepad of old Windows, which tells neither UTF-8 nor line ends by itself.
  '说明.txt': `\ufeff${[
    '党课辅导 · U盘版',
    '',
    '怎样打开',
    '  双击“打开学习.html”。不用安装，不用联网。',
    '  请用 Edge 或 Chrome（也可以是用它们内核的浏览器）；Firefox 也能打开，但见下面“学习记录”。',
    '  如果收到的是压缩包，请先全部解压，再打开；不要在压缩包里直接双击。',
    '  “打开学习.html”要和“site”文件夹放在一起，不要单独拷走。',
    '  把整个文件夹拷到电脑硬盘上再打开，会快一些；U盘写保护也能用。',
    '',
    '学习记录',
    '  记录只存在您这台电脑的浏览器里，不写进U盘，换一台电脑就没有了。',
    '  请在“我的”页下载备份文件，到另一台电脑的“我的”页合并。',
    '  Edge、Chrome：各页的记录合在一起，可以正常复习。',
    '  Firefox：每个页面各存各的记录，“我的”“复习”页看不到课文里的练习。',
    '  U盘里的文件夹换了位置或者盘符变了，Firefox 会看作新的页面。',
    '',
    '与网站版不同的地方',
    '  投影结束页没有二维码，因为U盘上的网页没有网址可扫。',
    '  不会自动更新，请拷贝新的U盘版替换。',
    '',
  ].join('\r\n')}`,
};

/** A date that zip files can bear, the same every time: the same content makes the same file. */
const DATE = new Date(1980, 0, 1);

/**
 * A zip file of a folder, with names in UTF-8.
 *
 * @param folder the name of the folder in it
 * @param files contents by their path in the folder
 */
export function zipOf(folder: string, files: ReadonlyMap<string, Uint8Array | string>): Uint8Array {
  const sorted = [...files].sort(([one], [other]) => (one < other ? -1 : 1));
  const entries = sorted.map(([path, data]) => [
    `${folder}/${path}`,
    typeof data === 'string' ? strToU8(data) : data,
  ]);
  return zipSync(Object.fromEntries(entries), { level: 9, mtime: DATE });
}

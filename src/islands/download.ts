/** How long a browser may take to fetch the file, in milliseconds. */
const FETCHED_BY = 60_000;

/** Whether this browser saves files: the one in WeChat doesn't. */
export function canDownload(): boolean {
  return !/MicroMessenger/i.test(navigator.userAgent);
}

/** Hands a text to the browser, to be saved under a name. */
export function download(text: string, filename: string, type: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type }));
  link.download = filename;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), FETCHED_BY);
}

import { pictureOf } from './picture-file.ts';
import { codeFinder } from './scan.ts';

interface Bringing {
  takeScanned: (texts: string[]) => Promise<void>;
  say: (words: string) => void;
}

/** Reads the QR codes in pictures' files, and says in how many there was none. Never throws. */
export async function readPictures(files: readonly File[], { takeScanned, say }: Bringing): Promise<void> {
  say('正在读图片…');
  try {
    const find = await codeFinder(false);
    const texts: string[] = [];
    let none = 0;
    for (const file of files) {
      const found = await pictureOf(file).then(find, () => []);
      texts.push(...found);
      if (found.length === 0) none += 1;
    }
    if (texts.length > 0) await takeScanned(texts);
    else
      say(
        `${files.length > 1 ? `这 ${none} 张图片里都` : '这张图片里'}没有找到二维码。请让二维码占满画面，拍清楚再试。`,
      );
  } catch {
    say('读图片的程序没有取到，请看看网络再试。');
  }
}

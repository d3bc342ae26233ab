import { useStore } from '../use-store.ts';
import { useEffect, useState } from 'preact/hooks';
import { routesUnder } from '../../domain/routes.ts';
import { loadNotes, $notes } from '../../stores/notes.ts';
import { askToPersist, type Space, spaceUsed } from '../../stores/persistence.ts';
import { $events, loadRecord } from '../../stores/record.ts';

interface Props {
  base: string;
}

/** What is stored on this device, where, and how it can be removed, in plain words. */
export function Stored({ base }: Props) {
  const [events, notes] = [useStore($events), useStore($notes)];
  const [space, setSpace] = useState<Space | undefined>(undefined);
  useEffect(() => {
    Promise.all([loadRecord(), loadNotes()]).then(spaceUsed).then(setSpace);
  }, [events.length, notes.length]);
  const [asked, setAsked] = useState(false);
  const to = routesUnder(base);
  const rows = [
    [
      '学习记录',
      `读到哪里、答了什么题、学习时间，共 ${events.length} 条`,
      '浏览器的数据库',
      '点上面的“删除全部学习记录”',
    ],
    [
      '笔记',
      `划线、笔记和学习心得，共 ${notes.length} 条`,
      '浏览器的数据库',
      <a class="link" href={to.notes}>
        在笔记页逐条删
      </a>,
    ],
    [
      '设置',
      '上面选的各项，放映用的字号和声音，朗读的快慢，上次备份的时间',
      '浏览器的网页存储',
      '随全部记录删除',
    ],
    ['查找', '最近查找过的字句，最多 8 条', '浏览器的网页存储', '在搜索框里点“清除记录”'],
    ['放映', '上次放映到哪一页、举手的人数', '浏览器的网页存储', '放映时点“重新开始”'],
    [
      '离线内容',
      '本站的课文、练习和程序，人人一样，不含您的学习记录',
      '浏览器的缓存',
      '在浏览器的设置里清除本站的网站数据，这也会删掉上面各项',
    ],
  ] as const;
  return (
    <section class="block stored secondary" aria-labelledby="stored-title">
      <h2 id="stored-title">这台设备上存了什么</h2>
      <p>
        全部存在这台设备的这个浏览器里，不上传，没有账号，换一个浏览器就看不到。姓名、支部等个人信息一概不存，除非您在“自学记录”里自己选了记住。
      </p>
      <table class="scores stored-table">
        <thead>
          <tr>
            <th scope="col">内容</th>
            <th scope="col">存在哪里</th>
            <th scope="col">怎样删除</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(([name, what, where, how]) => (
            <tr key={name}>
              <th scope="row">
                <b>{name}</b>
                <span class="small">{what}</span>
              </th>
              <td>{where}</td>
              <td>{how}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p>
        在浏览器的设置里清除“网站数据”也会全部删掉。微信清理缓存、手机换系统、浏览器很久不用，都可能清掉这些数据，所以请不时备份。
      </p>
      {space && (
        <p role="status">
          {space.bytes > 0 && `目前连同离线内容约占 ${inWords(space.bytes)}。`}
          {promise(space.persisted, asked)}
        </p>
      )}
      {space && !space.persisted && (
        <p class="actions">
          <button
            type="button"
            class="button quiet"
            onClick={() =>
              askToPersist()
                .then(spaceUsed)
                .then((after) => {
                  setSpace(after);
                  setAsked(true);
                })
            }
          >
            请浏览器长期保存
          </button>
        </p>
      )}
    </section>
  );
}

function promise(persisted: boolean, asked: boolean): string {
  if (persisted) return '浏览器已答应长期保存，空间紧张时也不会自动清掉。';
  return asked
    ? '浏览器这次没有答应，请不时备份。用得多了，或者把本站加入书签，再请一次可能就会答应。'
    : '空间紧张时，浏览器可能自动清掉这些数据。';
}

const MB = 1_000_000;

function inWords(bytes: number): string {
  return bytes < MB ? `${Math.max(1, Math.round(bytes / 1000))} KB` : `${(bytes / MB).toFixed(1)} MB`;
}

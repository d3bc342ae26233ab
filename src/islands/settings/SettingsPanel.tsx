import { useEffect } from 'preact/hooks';
import { useStore } from '../use-store.ts';
import { $presenter, changePresenter } from '../../stores/presenter.ts';
import { $settings, changeSettings } from '../../stores/settings.ts';
import { Choice } from './Choice.tsx';
import { Stored } from './Stored.tsx';

interface Props {
  /** The site's base path. */
  base: string;
}

const perDay = [0, 5, 10, 20, 40];

/** Everything that can be chosen, each choice in force at once; and what is stored on this device. */
export default function SettingsPanel({ base }: Props) {
  const { text, theme, answerBy, newPerDay, elder, keys = 'on' } = useStore($settings);
  const { sound } = useStore($presenter);
  useEffect(() => {
    // When the browser looked for the place, nothing was there yet.
    if (location.hash === '#settings') document.querySelector('#settings')?.scrollIntoView();
  }, []);
  return (
    <>
      <section class="block settings" aria-labelledby="settings-title">
        <h2 id="settings-title">设置</h2>
        <p class="small">选了就生效，只管这台设备上的这个浏览器。</p>
        <Choice
          legend="版式"
          value={elder ? 'elder' : 'standard'}
          options={[
            ['standard', '标准版'],
            ['elder', '长辈版（字大、按钮大、内容少）'],
          ]}
          onChoose={(value) => changeSettings({ elder: value === 'elder' })}
        />
        <Choice
          legend="字号"
          value={text}
          options={[
            ['standard', '标准'],
            ['large', '大'],
            ['larger', '特大'],
          ]}
          onChoose={(value) => changeSettings({ text: value })}
        />
        <Choice
          legend="颜色"
          value={theme}
          options={[
            ['auto', '自动（随系统）'],
            ['light', '浅色'],
            ['dark', '深色'],
          ]}
          onChoose={(value) => changeSettings({ theme: value })}
        />
        <Choice
          legend="填空和默写怎样作答"
          value={answerBy}
          options={[
            ['auto', '自动（触屏和长辈版点词块，电脑打字）'],
            ['typing', '打字'],
            ['tiles', '点词块'],
          ]}
          onChoose={(value) => changeSettings({ answerBy: value })}
        />
        <div class="secondary">
          <Choice
            legend="复习时每天的新题最多"
            value={`${newPerDay}`}
            options={[...new Set([...perDay, newPerDay])]
              .sort((one, other) => one - other)
              .map((count) => [`${count}`, count === 0 ? '不出新题' : `${count} 题`])}
            onChoose={(value) => changeSettings({ newPerDay: Number(value) })}
          />
          <Choice
            legend="投影时讨论倒计时到了"
            value={sound ? 'on' : 'off'}
            options={[
              ['on', '响一声'],
              ['off', '不出声'],
            ]}
            onChoose={(value) => changePresenter({ sound: value === 'on' })}
          />
          <Choice
            legend="单个按键的快捷键（搜索的 /，投影的 B、W、1、2 等）"
            value={keys}
            options={[
              ['on', '使用'],
              ['off', '不用（用语音输入、容易误触按键时）'],
            ]}
            onChoose={(value) => changeSettings({ keys: value })}
          />
        </div>
      </section>
      <Stored base={base} />
    </>
  );
}

import { type Span, scaleEnd } from '../../domain/study/spans.ts';
import { shortDay } from '../../domain/study/words.ts';

interface Props {
  spans: Span[];
}

/** How much of its place a column takes. */
const WIDTH = 0.7;

/** Columns of right answers (filled) with the wrong ones (hatched) on top; a table goes with it. */
export function AnswersPicture({ spans }: Props) {
  const end = scaleEnd(Math.max(...spans.map(({ answered }) => answered)));
  const step = 100 / spans.length;
  const percent = (count: number) => (100 * count) / end;
  const days = [spans[0], spans[Math.floor(spans.length / 2)], spans[spans.length - 1]];
  return (
    <div class="answers-picture" aria-hidden="true">
      <p class="legend small">
        <Swatch kind="right" />
        答对
        <Swatch kind="wrong" />
        答错
      </p>
      <div class="scale small">
        <span>{end}</span>
        <span>{end / 2}</span>
        <span>0</span>
      </div>
      <svg class="columns" aria-hidden="true" focusable="false">
        <defs>
          <pattern
            id="hatch"
            width="5"
            height="5"
            patternUnits="userSpaceOnUse"
            patternTransform="rotate(45)"
          >
            <rect class="hatch-line" width="2" height="5" />
          </pattern>
        </defs>
        {[0, 50, 100].map((y) => (
          <line key={y} class="grid" x1="0" x2="100%" y1={`${y}%`} y2={`${y}%`} />
        ))}
        {spans.map(({ from, answered, right }, at) => {
          const x = `${(at + (1 - WIDTH) / 2) * step}%`;
          const width = `${WIDTH * step}%`;
          const wrong = answered - right;
          return (
            <g key={from}>
              {right > 0 && (
                <rect
                  class="right"
                  x={x}
                  y={`${100 - percent(right)}%`}
                  width={width}
                  height={`${percent(right)}%`}
                />
              )}
              {wrong > 0 && (
                <rect
                  class="wrong"
                  x={x}
                  y={`${100 - percent(answered)}%`}
                  width={width}
                  height={`${percent(wrong)}%`}
                />
              )}
            </g>
          );
        })}
      </svg>
      <div class="days small">
        {days.map((span) => span && <span key={span.from}>{shortDay(span.from)}</span>)}
      </div>
    </div>
  );
}

function Swatch({ kind }: { kind: 'right' | 'wrong' }) {
  return (
    <svg class="columns swatch" aria-hidden="true" focusable="false">
      <rect class={kind} x="1" y="1" width="14" height="14" />
    </svg>
  );
}

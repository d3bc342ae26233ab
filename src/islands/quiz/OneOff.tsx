import { oneOff } from '../../domain/grading/text.ts';

interface Props {
  answer: string;
  accepted: readonly string[];
}

/** Which one character an answer misses, marked in the wording and said in words. */
export function OneOff({ answer, accepted }: Props) {
  const miss = oneOff(answer, accepted);
  if (!miss) return null;
  const { wording, start, end, written } = miss;
  return (
    <>
      差一字：{wording.slice(0, start)}
      {end > start && <mark>{wording.slice(start, end)}</mark>}
      {wording.slice(end)}
      {end === start ? (
        <>
          （多写了“<mark>{written}</mark>”）
        </>
      ) : written ? (
        `（写成了“${written}”）`
      ) : (
        '（漏了这个字）'
      )}
    </>
  );
}

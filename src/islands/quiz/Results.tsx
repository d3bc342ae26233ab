import type { ComponentChildren } from 'preact';

/** One part of an answer: what it was, and what it was worth. */
export interface Result {
  key: string;
  state: 'right' | 'near' | 'wrong' | 'rest';
  text: ComponentChildren;
  verdict: string;
}

/** An answer part by part, each with its verdict in words. */
export function Results({ results }: { results: Result[] }) {
  return (
    <ul class="results">
      {results.map(({ key, state, text, verdict }) => (
        <li key={key} class={state}>
          <span>{text}</span>
          {verdict && <b>{verdict}</b>}
        </li>
      ))}
    </ul>
  );
}

import type { Draft } from './use-draft.ts';

/** Takes the last step back; there even when there is none, so that it never loses the focus. */
export function Undo({ draft: { undo } }: { draft: Draft }) {
  return (
    <button type="button" class="tool" aria-disabled={!undo} onClick={undo}>
      撤回上一步
    </button>
  );
}

/**
 * Shows the learner's highlights and notes in a lesson, and offers to make one of what is selected.
 * May be called often; only the first call counts. Never rejects.
 *
 * @param lesson `<lecture>/<lesson>`
 * @param prose the element with the lesson's blocks, each with the id that a passage names
 */
export async function openNotes(_lesson: string, _prose: HTMLElement): Promise<void> {}

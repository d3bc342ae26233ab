/* What all but the first answer takes, as one file. */
export { completeAnswers } from './complete.ts';
export { allContents } from './contents.ts';

/* What all but the first answer takes, as one file. */
export { answer } from '../../domain/search/answer.ts';
export { allContents } from './contents.ts';
export { searchSources } from './sources.ts';

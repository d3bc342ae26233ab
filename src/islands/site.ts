/* The one script that every page has; each part does nothing where its piece of page is missing. */
import './display-settings.ts';
import './offline/begin.ts';
import './quiz/load.ts';
import './reading/index.ts';
import './search/intent.ts';
import './storage-watch.ts';

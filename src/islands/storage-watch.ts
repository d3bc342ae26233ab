import { $storageTrouble } from '../stores/storage-state.ts';

/* Fetches the notice once there is something to say about the storage. */
$storageTrouble.subscribe((trouble) => {
  if (trouble) import('./storage-notice.ts');
});

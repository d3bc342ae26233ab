import { useStore } from '../use-store.ts';
import { useEffect, useState } from 'preact/hooks';
import { $notes, loadNotes } from '../../stores/notes.ts';
import { $events, $positions, loadRecord } from '../../stores/record.ts';
import { BringIn } from './BringIn.tsx';
import { DeleteAll } from './DeleteAll.tsx';
import { TakeAlong } from './TakeAlong.tsx';

interface Props {
  /** The site's base path. */
  base: string;
  /** Slugs of the site's lectures. */
  lectures: string[];
}

/** 备份与搬家: taking the record along, bringing one in, and deleting it. */
export default function Backup(_props: Props) {
  const [loaded, setLoaded] = useState(false);
  useEffect(() => void Promise.all([loadRecord(), loadNotes()]).then(() => setLoaded(true)), []);
  const events = useStore($events).length;
  const notes = useStore($notes).length;
  const isEmpty = events + notes + useStore($positions).length === 0;
  return (
    <section class="block backup" id="backup" aria-labelledby="backup-title">
      <h2 id="backup-title">备份与搬家</h2>
      {loaded && (
        <>
          <TakeAlong events={events} notes={notes} isEmpty={isEmpty} />
          <BringIn />
          <DeleteAll events={events} notes={notes} isEmpty={isEmpty} />
        </>
      )}
    </section>
  );
}

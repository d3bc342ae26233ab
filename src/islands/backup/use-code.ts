import { useEffect, useState } from 'preact/hooks';
import { wholeRecord } from '../../stores/backup.ts';

/**
 * The whole record as a code in parts of so many characters.
 *
 * @param made when it is said to be made: the parts of one record made at one time fit together
 * @returns undefined until it is made, `failed` where it can't be
 */
export function useCode(longest: number, made: number): string[] | 'failed' | undefined {
  const [parts, setParts] = useState<string[] | 'failed' | undefined>(undefined);
  useEffect(() => {
    make(longest, made).then(setParts, () => setParts('failed'));
  }, []);
  return parts;
}

async function make(longest: number, made: number) {
  const [record, { codeOf }] = await Promise.all([wholeRecord(), import('../../domain/backup/code.ts')]);
  return codeOf(record, made, longest);
}

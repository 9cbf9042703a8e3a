/** A history as intervals, with what every judge says of it. */
import type { PicturedHistory } from '#lab/import';
import { ToldHistory } from '#views/history';
import styles from './import.module.css';
import { IMPORT } from './strings.ts';

export function ForeignHistory({ history }: { readonly history: PicturedHistory }) {
  const { processes, operations, concurrentPairs, requests, lines, verdicts } = history;
  return (
    <>
      <p className={styles.counts}>
        {IMPORT.historyCounts(processes.length, operations, concurrentPairs)}{' '}
        {operations > requests.length && IMPORT.firstOnly(requests.length)}
      </p>
      <ToldHistory requests={requests} verdicts={verdicts} says={(place) => IMPORT.line(lines[place] ?? 0)} />
    </>
  );
}

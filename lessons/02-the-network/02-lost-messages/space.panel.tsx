/** Every protocol there is, as one small field each: how many of its worlds are red. Choosing one lays its tables down. */
import { useMemo } from 'react';
import type { NodeId, Operation } from '#kernel';
import {
  allTables,
  disagreements,
  isUseful,
  isValid,
  type Table,
  type Tables,
} from '#protocols/lost-messages';
import { Note, Part } from '#views/kit';
import styles from './panel.module.css';
import { STRINGS } from './strings.panel.tsx';

export type Send = (node: NodeId, operation: Operation) => void;

/** More fields than this are a wall and no picture. */
const DRAWN_MAX = 64;

const letters = (table: Table): string => table.map((attacks) => (attacks ? 'a' : 's')).join('');

interface SpaceProps {
  readonly tables: Tables;
  readonly messages: number;
  /** Something has been played already. */
  readonly seen: boolean;
  readonly send: Send;
}

export function Space({ tables, messages, seen, send }: SpaceProps) {
  const all = useMemo(
    () =>
      allTables(messages).map((protocol) => ({
        first: letters(protocol.first),
        second: letters(protocol.second),
        red: disagreements(protocol, messages),
        reasonable: isValid(protocol) && isUseful(protocol),
      })),
    [messages],
  );
  const reasonable = all.filter((protocol) => protocol.reasonable);
  const best = reasonable.filter(({ red }) => red === 0).length;
  if (!seen) return <Note>{STRINGS.unseen(all.length)}</Note>;
  if (all.length > DRAWN_MAX) return <Note>{STRINGS.tooMany(all.length, reasonable.length, best)}</Note>;
  const isHere = (first: string, second: string): boolean =>
    first === letters(tables.first) && second === letters(tables.second);
  const follow = (first: string, second: string): void => {
    send('G1', { name: 'follow', table: first });
    send('G2', { name: 'follow', table: second });
  };
  return (
    <Part title={STRINGS.space(all.length)}>
      <div className={styles.space}>
        {all.map(({ first, second, red, reasonable: isReasonable }) => (
          <button
            key={`${first} ${second}`}
            type="button"
            aria-pressed={isHere(first, second)}
            aria-label={STRINGS.protocol(first, second, red, isReasonable)}
            data-reasonable={isReasonable || undefined}
            data-red={red > 0 || undefined}
            onClick={() => follow(first, second)}
          >
            {red}
          </button>
        ))}
      </div>
      <Note>{STRINGS.found(reasonable.length, best)}</Note>
    </Part>
  );
}

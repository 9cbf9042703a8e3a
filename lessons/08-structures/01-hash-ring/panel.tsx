/** Who owns which keys: the circle, how many moved and where to, and how even it is. A function of the world at the cursor. */
import type { History } from '#kernel';
import { imbalanceOf, loadsOf, type Move, movesBetween, newestView, viewBefore } from '#protocols/hash-ring';
import { Note, Panel, Part, partyColour, partyOf, type TabProps, useLab } from '#views/kit';
import { Circle } from './circle.panel.tsx';
import styles from './panel.module.css';
import { STRINGS } from './strings.panel.tsx';

/** When the operator acted last before `index`. */
const announcedAt = (history: History, index: number): number => {
  const operator = history.plan.indexOf.get('O');
  for (let at = index - 1; at >= 0; at--) {
    const row = history.row(at);
    if (row?.kind === 'operation' && row.node === operator) return row.time;
  }
  return 0;
};

const byReceiver = (moves: readonly Move[]): string[] => {
  const counts = new Map<string, number>();
  for (const { to } of moves) counts.set(to, (counts.get(to) ?? 0) + 1);
  return [...counts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([to, count]) => STRINGS.movedTo(count, to));
};

export default function RingPanel({ session }: TabProps) {
  const world = useLab(session, (state) => state.world);
  const history = useLab(session, (state) => state.history);
  const { plan } = history;
  const view = newestView(world);
  const before = viewBefore(world);
  const moves = before ? movesBetween(before, view) : [];
  const loads = [...loadsOf(view)];
  const most = Math.max(...loads.map(([, count]) => count));
  return (
    <Panel label={STRINGS.title}>
      <Part title={STRINGS.view(view.version, view.members)}>
        <Circle
          session={session}
          plan={plan}
          view={view}
          before={before}
          since={announcedAt(history, world.index)}
        />
        <p className={styles.moved}>{STRINGS.moved(moves.length, view.keys, byReceiver(moves))}</p>
      </Part>
      <Part title={STRINGS.loads}>
        <ul className={styles.loads}>
          {loads.map(([server, count]) => (
            <li key={server} style={{ ['--party' as string]: partyColour(partyOf(plan, server)) }}>
              <span className={styles.bar} style={{ width: `${(100 * count) / most}%` }} aria-hidden="true" />
              <span className={styles.load}>{STRINGS.load(server, count, count / view.keys)}</span>
            </li>
          ))}
        </ul>
        <Note>{STRINGS.mean(imbalanceOf(view))}</Note>
        <Note>{STRINGS.legend}</Note>
      </Part>
    </Panel>
  );
}

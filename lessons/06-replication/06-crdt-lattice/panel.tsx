/**
 * The lattice of this run: every copy that was held, above those that it holds more than, replicas as marks on it; and
 * the laws of the merge, tried on these copies. A function of the run up to the cursor.
 */
import { useMemo, useRef } from 'react';
import type { Plan } from '#kernel';
import {
  type Hasse,
  type HassePlace,
  hasseOf,
  type LawResult,
  lawsOn,
  updatesOf,
  visitedBy,
} from '#protocols/crdt-lattice';
import {
  ellipsis,
  monoWidth,
  Note,
  Panel,
  Part,
  partyColour,
  partyOf,
  px,
  type TabProps,
  useLab,
  useScale,
  useSize,
} from '#views/kit';
import styles from './panel.module.css';
import { STRINGS } from './strings.panel.tsx';

const MERGING = 'send-the-state';

export default function LatticePanel({ session }: TabProps) {
  const history = useLab(session, (state) => state.history);
  const index = useLab(session, (state) => state.cursor.index);
  const world = useLab(session, (state) => state.world);
  const { plan } = history;
  const shown = useMemo(() => {
    const asker = { self: '', rule: (name: string) => !plan.off.has(name) };
    const visited = visitedBy(history, index);
    return (
      visited && {
        hasse: hasseOf(visited, world, asker),
        laws: lawsOn(visited.type, visited.copies, updatesOf(world), asker),
      }
    );
  }, [history, plan, index, world]);
  if (!shown) return null;
  return (
    <Panel>
      <Part title={STRINGS.lattice}>
        <Diagram hasse={shown.hasse} plan={plan} />
        <Note>
          {STRINGS.legend} {shown.hasse.places.some(({ isAhead }) => isAhead) && STRINGS.ahead}
        </Note>
      </Part>
      {plan.off.has(MERGING) ? <p>{STRINGS.noMerge}</p> : <Laws laws={shown.laws} />}
    </Panel>
  );
}

/** Pixels at the usual size of type. */
const ROW = 58;
const BOX = 24;
const MARK = 9;
const TOP = 20;

interface DiagramProps {
  readonly hasse: Hasse;
  readonly plan: Plan;
}

function Diagram({ hasse: { places, edges, rows, room }, plan }: DiagramProps) {
  const frame = useRef<HTMLDivElement>(null);
  const scale = useScale();
  const { width } = useSize(frame, scale);
  const height = rows * ROW + TOP;
  const xOf = ({ x }: HassePlace): number => width * x;
  const yOf = ({ row }: HassePlace): number => TOP + (rows - row - 0.5) * ROW;
  return (
    <div ref={frame} className={styles.frame}>
      <svg
        width={width * scale}
        height={height * scale}
        viewBox={`0 0 ${Math.max(1, width)} ${height}`}
        role="img"
        aria-label={places.map((place) => STRINGS.place(place.text, place.here, place.isAhead)).join('; ')}
      >
        {edges.map(([low, high]) => {
          const [from, to] = [places[low] as HassePlace, places[high] as HassePlace];
          return (
            <line
              key={`${from.text} ${to.text}`}
              className={styles.edge}
              data-ahead={to.isAhead || undefined}
              x1={px(xOf(from))}
              y1={px(yOf(from) - BOX / 2)}
              x2={px(xOf(to))}
              y2={px(yOf(to) + BOX / 2)}
            />
          );
        })}
        {places.map((place) => (
          <g key={place.text} transform={`translate(${px(xOf(place))} ${px(yOf(place))})`}>
            <Place place={place} room={width * room} plan={plan} />
          </g>
        ))}
      </svg>
    </div>
  );
}

interface PlaceProps {
  readonly place: HassePlace;
  readonly room: number;
  readonly plan: Plan;
}

const LETTERS = 12;

/** What fits, with the frame round it. */
const shortened = (text: string, room: number): string =>
  ellipsis(text, Math.max(1, Math.floor((room - 18) / monoWidth(' ', LETTERS))));

function Place({ place: { text, here, isAhead }, room, plan }: PlaceProps) {
  const words = shortened(text, room);
  const half = Math.max(2 * MARK, monoWidth(words, LETTERS) / 2 + 7);
  return (
    <g className={styles.place} data-ahead={isAhead || undefined} data-here={here.length > 0 || undefined}>
      <title>{STRINGS.place(text, here, isAhead)}</title>
      <rect x={-half} y={-BOX / 2} width={2 * half} height={BOX} rx={5} />
      <text y={4}>{words}</text>
      {here.map((node, at) => (
        <g
          key={node}
          className={styles.mark}
          style={{ ['--party' as string]: partyColour(partyOf(plan, node)) }}
          transform={`translate(${(at - (here.length - 1) / 2) * (2 * MARK + 2)} ${-BOX / 2 - MARK + 1})`}
        >
          <circle r={MARK} />
          <text y={4}>{node}</text>
        </g>
      ))}
    </g>
  );
}

function Laws({ laws }: { readonly laws: readonly LawResult[] }) {
  return (
    <Part title={STRINGS.laws}>
      <ul className={styles.laws}>
        {laws.map(({ law, tried, brokenBy }) => (
          <li key={law} data-broken={brokenBy !== null || undefined}>
            <strong>{STRINGS.name[law]}</strong>
            <em>
              <i aria-hidden="true">{brokenBy ? '✗' : '✓'}</i>{' '}
              {brokenBy ? STRINGS.broken(brokenBy) : STRINGS.holds(tried)}
            </em>
            <span>{STRINGS.law[law]}</span>
          </li>
        ))}
      </ul>
    </Part>
  );
}

/** The trees of this lesson: what is compared, what is sent, what is stored. A function of the world at the cursor. */
import type { World } from '#kernel';
import {
  blockPicture,
  climb,
  fullNodesOf,
  logPicture,
  logsOf,
  minersOf,
  readersOf,
  sayEntry,
  storePicture,
  storesOf,
} from '#protocols/merkle';
import { Note, Panel, Part, type TabProps, useLab } from '#views/kit';
import { Git } from './git.panel.tsx';
import styles from './panel.module.css';
import { STRINGS } from './strings.panel.tsx';
import { Signs, Tree } from './tree.panel.tsx';

export default function TreePanel({ session }: TabProps) {
  const world = useLab(session, (state) => state.world);
  return (
    <Panel label={STRINGS.title}>
      {storesOf(world).length > 0 && <Stores world={world} />}
      {logsOf(world).length > 0 && <Log world={world} />}
      {minersOf(world).length > 0 && <Blocks world={world} />}
      {world.nodes.some(({ role }) => role === 'hub') && <Git world={world} />}
    </Panel>
  );
}

interface Props {
  readonly world: World;
}

function Stores({ world }: Props) {
  const stores = storesOf(world);
  const pictures = stores.map((store) =>
    storePicture(
      store,
      stores.find(({ id }) => id !== store.id),
    ),
  );
  const compared = stores.reduce((sum, store) => sum + store.compared.length, 0);
  const all = 2 * (pictures[0]?.leaves ?? 1) - 1;
  return (
    <>
      {stores.map((store, place) => (
        <Part key={store.id} title={STRINGS.store(store.id)}>
          {pictures[place] && <Tree picture={pictures[place]} label={STRINGS.store(store.id)} />}
        </Part>
      ))}
      <p>{STRINGS.compared(compared, all)}</p>
      <Signs pictures={pictures} />
    </>
  );
}

const short = (hash: string): string => hash.slice(0, 7);

function Log({ world }: Props) {
  const [log] = logsOf(world);
  const [reader] = readersOf(world);
  if (!log || !reader) return null;
  const claim = reader.latest;
  const picture = logPicture(log, claim);
  return (
    <Part title={STRINGS.log(log.id)}>
      <Tree picture={picture} label={STRINGS.log(log.id)} />
      <Signs pictures={[picture]} />
      {claim ? (
        <Climb claim={claim} reader={reader} isBelieved={reader.believed.includes(claim)} />
      ) : (
        <Note>{STRINGS.nothingAsked}</Note>
      )}
    </Part>
  );
}

interface ClimbProps {
  readonly claim: ReturnType<typeof readersOf>[number]['believed'][number];
  readonly reader: ReturnType<typeof readersOf>[number];
  readonly isBelieved: boolean;
}

function Climb({ claim, reader, isBelieved }: ClimbProps) {
  const steps = climb(claim, reader);
  const isSame = steps.at(-1)?.hash === reader.root;
  const verdict = isBelieved ? (isSame ? STRINGS.accepted : STRINGS.unchecked) : STRINGS.refused;
  return (
    <Part title={STRINGS.climbs(claim.index)}>
      <ol className={styles.climb}>
        {steps.map(({ sibling, hash }) => (
          <li key={hash}>
            {sibling === null ? STRINGS.entry : STRINGS.with}{' '}
            <code>{sibling === null ? sayEntry(claim.data) : short(sibling)}</code> {STRINGS.gives}{' '}
            <code>{short(hash)}</code>
          </li>
        ))}
      </ol>
      <p data-same={isSame} className={styles.verdict}>
        {STRINGS.trusted} <code>{short(reader.root)}</code>. {verdict}
      </p>
    </Part>
  );
}

function Blocks({ world }: Props) {
  const holders = [...minersOf(world), ...fullNodesOf(world)];
  const pictures = holders.map(({ ids }) => blockPicture(ids));
  return (
    <>
      {holders.map(({ id, ids }, place) => (
        <Part key={id} title={ids.length === 0 ? STRINGS.noBlock(id) : STRINGS.block(id, ids.length)}>
          {ids.length > 0 && pictures[place] && (
            <Tree picture={pictures[place]} label={STRINGS.block(id, ids.length)} />
          )}
        </Part>
      ))}
      <Signs pictures={pictures} />
    </>
  );
}

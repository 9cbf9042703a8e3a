/** Commits of all repositories, newest first: where names point, and which objects a commit brought. */
import type { World } from '#kernel';
import { clonesOf, type GitObject, hubsOf, namedBy, type Objects, reachable } from '#protocols/merkle';
import { Note, Quiet } from '#views/kit';
import styles from './panel.module.css';
import { STRINGS } from './strings.panel.tsx';

type Commit = Extract<GitObject, { type: 'commit' }>;

const short = (id: string): string => id.slice(0, 7);

const repositoriesOf = (world: World) => [...hubsOf(world), ...clonesOf(world)];

/** Children before parents; among others the later one first. */
const newestFirst = (objects: Objects): readonly (readonly [string, Commit])[] => {
  const commits = Object.entries(objects).filter(
    (pair): pair is [string, Commit] => pair[1].type === 'commit',
  );
  const depth = (id: string): number => {
    const object = objects[id];
    return object?.type === 'commit' ? 1 + Math.max(0, ...object.parents.map(depth)) : 0;
  };
  return commits.sort(([a], [b]) => depth(b) - depth(a) || (a < b ? -1 : 1));
};

export function Git({ world }: { readonly world: World }) {
  const repositories = repositoriesOf(world);
  const objects: Objects = Object.assign({}, ...repositories.map((repository) => repository.objects));
  return (
    <>
      <Note>
        {STRINGS.objects}{' '}
        {repositories.map((one) => STRINGS.objectsAt(one.id, Object.keys(one.objects).length)).join(' · ')}
      </Note>
      <ol className={styles.commits}>
        {newestFirst(objects).map(([id, commit]) => {
          const before = reachable(objects, commit.parents);
          const names = repositories.filter(({ main }) => main === id).map((one) => one.id);
          return (
            <li key={id}>
              <p className={styles.commit}>
                <code>{short(id)}</code> {commit.author.name}
                {commit.parents.length > 1 && ` · ${STRINGS.merge}`}
                {commit.parents.length > 0 && <Quiet> ← {commit.parents.map(short).join(', ')}</Quiet>}
                {names.map((name) => (
                  <b key={name} className={styles.flag}>
                    {name} main
                  </b>
                ))}
              </p>
              <Entries objects={objects} id={commit.tree} name="/" before={before} />
            </li>
          );
        })}
      </ol>
    </>
  );
}

interface EntriesProps {
  readonly objects: Objects;
  readonly id: string;
  readonly name: string;
  readonly before: ReadonlySet<string>;
}

/** A folder or file and what is inside; what was there before is only named. */
function Entries({ objects, id, name, before }: EntriesProps) {
  const object = objects[id];
  const isNew = !before.has(id);
  return (
    <ul className={styles.entries}>
      <li data-new={isNew || undefined}>
        <span>{name}</span> <code>{short(id)}</code> <Quiet>{isNew ? STRINGS.fresh : STRINGS.shared}</Quiet>
        {isNew &&
          object?.type === 'tree' &&
          namedBy(object).map((_, place) => {
            const entry = object.entries[place];
            return (
              entry && (
                <Entries
                  key={entry.name}
                  objects={objects}
                  id={entry.id}
                  name={entry.mode === '40000' ? `${entry.name}/` : entry.name}
                  before={before}
                />
              )
            );
          })}
      </li>
    </ul>
  );
}

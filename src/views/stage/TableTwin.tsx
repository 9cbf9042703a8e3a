/** The same network as a table: for who reads rather than looks, and for who wants every act as a button. */
import type { LabSession, Offer, Selection } from '#lab';
import { hands } from '#lab/hands';
import { cargoOf, sayFate, sayLinkState, sayNode } from './describe.ts';
import type { StageLayout } from './layout.ts';
import { STRINGS } from './strings.ts';
import './twin.css';

export interface TableTwinProps {
  readonly session: LabSession;
  readonly layout: StageLayout;
  readonly ids: readonly string[];
}

interface Row {
  readonly key: string;
  readonly name: string;
  readonly state: string;
  readonly target: Selection;
}

function Acts({
  session,
  target,
  name,
}: {
  readonly session: LabSession;
  readonly target: Selection;
  readonly name: string;
}) {
  const possible = session
    .with(hands)
    .offers(target)
    .filter((offer: Offer) => offer.refused === null);
  return (
    <div className="twin-acts">
      {possible.map((offer) => (
        <button
          key={offer.label}
          type="button"
          onClick={() => session.with(hands).act(offer.act)}
          aria-label={`${offer.label} (${name})`}
        >
          {offer.label}
        </button>
      ))}
    </div>
  );
}

function Part({
  session,
  title,
  rows,
}: {
  readonly session: LabSession;
  readonly title: string;
  readonly rows: readonly Row[];
}) {
  return (
    <table>
      <caption>{title}</caption>
      <thead>
        <tr>
          <th scope="col">{STRINGS.tableName}</th>
          <th scope="col">{STRINGS.tableState}</th>
          <th scope="col">{STRINGS.tableActs}</th>
        </tr>
      </thead>
      <tbody>
        {rows.length === 0 && (
          <tr>
            <td colSpan={3}>{STRINGS.tableNone}</td>
          </tr>
        )}
        {rows.map((row) => (
          <tr key={row.key}>
            <th scope="row">{row.name}</th>
            <td>{row.state}</td>
            <td>
              <Acts session={session} target={row.target} name={row.name} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const nodeRows = (layout: StageLayout): Row[] =>
  layout.nodes.map((node) => ({
    key: node.id,
    name: node.id,
    state: sayNode(node).slice(node.id.length + 2),
    target: { kind: 'node', node: node.id },
  }));

const linkRows = (layout: StageLayout, ids: readonly string[]): Row[] => {
  const cargo = cargoOf(ids, layout.pills);
  return layout.links.map((link) => ({
    key: link.key,
    name: `${ids[link.a]} – ${ids[link.b]}`,
    state: [sayLinkState(link, ids), ...(cargo.get(link.key) ?? [])].join(' · '),
    target: { kind: 'link', from: ids[link.a] ?? '', to: ids[link.b] ?? '' },
  }));
};

const messageRows = (layout: StageLayout): Row[] =>
  layout.pills
    .filter((pill) => pill.shape.goneAt === null)
    .map((pill) => ({
      key: pill.id,
      name: `${pill.shape.label} (${pill.shape.from} → ${pill.shape.to})`,
      state: sayFate(pill),
      target: { kind: 'message', message: pill.id },
    }));

export default function TableTwin({ session, layout, ids }: TableTwinProps) {
  return (
    <section className="twin" aria-label={STRINGS.tableTitle} data-own-keys="">
      <Part session={session} title={STRINGS.tableNodes} rows={nodeRows(layout)} />
      <Part session={session} title={STRINGS.tableLinks} rows={linkRows(layout, ids)} />
      <Part session={session} title={STRINGS.tableMessages} rows={messageRows(layout)} />
    </section>
  );
}

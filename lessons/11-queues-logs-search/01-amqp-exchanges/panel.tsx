/** The inside of the broker as a graph that people change: every change is an operation of the run. */
import { type CSSProperties, useMemo, useRef, useState } from 'react';
import type { NodeId, Operation } from '#kernel';
import { fitOf, type Graph, type GraphLayout, graphOf, layoutGraph } from '#protocols/amqp';
import { doTyped, type TabProps, useLab, useScale, useSize } from '#views/kit';
import {
  ConsumerCard,
  ExchangeCard,
  LinkChip,
  type Pick,
  type Picked,
  placeOf,
  QueueCard,
  Row,
  sizeOf,
} from './cards.panel.tsx';
import { DragLine, useDragToBind } from './drag.panel.tsx';
import styles from './panel.module.css';
import { STRINGS } from './strings.panel.tsx';
import { isThere, Tray } from './tray.panel.tsx';

/** Below this the pieces stand in rows, and bindings say what they join. */
const GRAPH_FROM = 640;

const ADDING = [
  ['publish', STRINGS.publish],
  ['add-exchange', STRINGS.addExchange],
  ['add-queue', STRINGS.addQueue],
  ['add-binding', STRINGS.addBinding],
] as const;

export default function ExchangesPanel({ session }: TabProps) {
  const history = useLab(session, (state) => state.history);
  const world = useLab(session, (state) => state.world);
  const graph = useMemo(() => graphOf(history, world), [history, world]);
  const [chosen, choose] = useState<Picked | null>(null);
  const ground = useRef<HTMLDivElement>(null);
  const { width, height } = useSize(ground, useScale());
  const picked = chosen !== null && isThere(graph, chosen) ? chosen : null;
  const send = (node: NodeId, operation: Operation): void => {
    doTyped(session, { do: 'operate', node, operation });
  };
  const refusal = useLab(session, ({ cursor }) => refusalAt(session, cursor.index));
  const pick: Pick = (next) => choose(JSON.stringify(next) === JSON.stringify(picked) ? null : next);
  return (
    <section className={styles.panel} data-rows={width < GRAPH_FROM || undefined} aria-label={STRINGS.title}>
      <div className={styles.bar} role="toolbar" aria-label={STRINGS.title}>
        {ADDING.map(([kind, words]) => (
          <button
            key={kind}
            type="button"
            className={styles.deed}
            aria-pressed={picked?.kind === kind}
            onClick={() => pick({ kind })}
          >
            {words}
          </button>
        ))}
        <Told graph={graph} refusal={refusal} />
      </div>
      {picked !== null && (
        <Tray
          graph={graph}
          send={send}
          broker={graph.broker}
          picked={picked}
          onPick={pick}
          onClose={() => choose(null)}
        />
      )}
      <div ref={ground} className={styles.ground}>
        {graph.exchanges.length + graph.queues.length === 0 && (
          <p className={styles.empty}>{STRINGS.nothing}</p>
        )}
        {width >= GRAPH_FROM ? (
          <Wired graph={graph} width={width - 2} height={height - 2} picked={picked} onPick={pick} />
        ) : (
          <Rows graph={graph} picked={picked} onPick={pick} />
        )}
        {graph.more > 0 && <p className={styles.empty}>{STRINGS.more(graph.more)}</p>}
      </div>
    </section>
  );
}

const REFUSALS: readonly string[] = ['refuses', 'needs-name'];

/** What the broker said when it refused the command just before `index`. */
const refusalAt = (session: TabProps['session'], index: number): string | null => {
  const told = index === 0 ? undefined : session.explain(index - 1);
  return told !== undefined && REFUSALS.includes(told.ignored?.key ?? '') ? told.sentence : null;
};

interface ToldProps {
  readonly graph: Graph;
  readonly refusal: string | null;
}

function Told({ graph, refusal }: ToldProps) {
  const words = refusal ?? (graph.down ? STRINGS.down : STRINGS.last(graph) || STRINGS.hint);
  const bad = refusal !== null || graph.last?.queues.length === 0;
  return (
    <p className={styles.last} data-lost={bad || undefined}>
      {words}
    </p>
  );
}

interface PiecesProps {
  readonly graph: Graph;
  readonly picked: Picked | null;
  readonly onPick: Pick;
}

const isPicked = (picked: Picked | null, kind: Picked['kind'], id: string): boolean =>
  picked?.kind === kind && 'id' in picked && picked.id === id;

interface WiredProps extends PiecesProps {
  readonly width: number;
  readonly height: number;
}

function Wired({ graph, width, height, picked, onPick }: WiredProps) {
  const fit = fitOf(graph, width, height);
  const layout = layoutGraph(graph, width / fit, height / fit);
  const ground = useRef<HTMLDivElement>(null);
  const drag = useDragToBind(ground, onPick);
  return (
    <div
      ref={ground}
      className={styles.wired}
      style={{ ...sizeOf(layout), zoom: fit, '--target': `${24 / fit}px` } as CSSProperties}
      onPointerDown={drag.begin}
    >
      <Wires graph={graph} layout={layout} />
      {drag.line !== null && <DragLine line={drag.line} />}
      {[...layout.publishers].map(([id, rect]) => (
        <button
          key={id}
          type="button"
          className={styles.publisher}
          style={placeOf(rect)}
          aria-label={`${STRINGS.publish}: ${id}`}
          onClick={() => onPick({ kind: 'publish' })}
        >
          {id}
        </button>
      ))}
      {graph.exchanges.map((item) => (
        <ExchangeCard
          key={item.name}
          item={item}
          rect={layout.exchanges.get(item.name)}
          pressed={isPicked(picked, 'exchange', item.name)}
          onPick={onPick}
        />
      ))}
      {layout.links.map(({ link, chip }) => (
        <LinkChip
          key={link.id}
          item={link}
          rect={chip}
          pressed={isPicked(picked, 'link', link.id)}
          onPick={onPick}
        />
      ))}
      {graph.queues.map((item) => (
        <QueueCard
          key={item.name}
          item={item}
          rect={layout.queues.get(item.name)}
          pressed={isPicked(picked, 'queue', item.name)}
          picked={picked}
          onPick={onPick}
        />
      ))}
      {graph.consumers.map((item) => (
        <ConsumerCard
          key={item.id}
          item={item}
          rect={layout.consumers.get(item.id)}
          pressed={isPicked(picked, 'consumer', item.id)}
          onPick={onPick}
        />
      ))}
    </div>
  );
}

function Wires({ graph, layout }: { readonly graph: Graph; readonly layout: GraphLayout }) {
  const to = graph.last?.message.exchange;
  return (
    <svg className={styles.wires} viewBox={`0 0 ${layout.width} ${layout.height}`} aria-hidden="true">
      {layout.publishing.map(({ exchange, path }) => (
        <path key={path} d={path} data-lit={exchange === to || undefined} />
      ))}
      {layout.deadLetters.map(({ queue, path }) => (
        <path key={`${queue} dies`} d={path} data-dead="">
          <title>{STRINGS.diesTo(queue)}</title>
        </path>
      ))}
      {layout.deadLetters.length > 0 && (
        <text x={layout.width / 2} y={layout.height - 18} textAnchor="middle">
          {STRINGS.deadLetters}
        </text>
      )}
      {layout.reading.map(({ queue, consumer, path }) => (
        <path key={`${queue} ${consumer}`} d={path} />
      ))}
      {layout.links.map(({ link, path }) => (
        <path
          key={link.id}
          d={path}
          data-lit={link.lit || undefined}
          data-refused={link.mismatch !== null || undefined}
          data-spare={link.binding === null || undefined}
        />
      ))}
    </svg>
  );
}

function Rows({ graph, picked, onPick }: PiecesProps) {
  return (
    <>
      <Row title={STRINGS.exchanges}>
        {graph.exchanges.map((item) => (
          <div key={item.name} className={styles.group}>
            <ExchangeCard item={item} pressed={isPicked(picked, 'exchange', item.name)} onPick={onPick} />
            {graph.links
              .filter(({ from }) => from === item.name)
              .map((link) => (
                <LinkChip
                  key={link.id}
                  item={link}
                  pressed={isPicked(picked, 'link', link.id)}
                  onPick={onPick}
                />
              ))}
          </div>
        ))}
      </Row>
      <Row title={STRINGS.queues}>
        {graph.queues.map((item) => (
          <QueueCard
            key={item.name}
            item={item}
            pressed={isPicked(picked, 'queue', item.name)}
            picked={picked}
            onPick={onPick}
          />
        ))}
      </Row>
      <Row title={STRINGS.consumers}>
        {graph.consumers.map((item) => (
          <ConsumerCard
            key={item.id}
            item={item}
            pressed={isPicked(picked, 'consumer', item.id)}
            onPick={onPick}
          />
        ))}
      </Row>
    </>
  );
}

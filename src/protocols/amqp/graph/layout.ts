/** Where everything of the graph stands: publishers, exchanges in columns, queues, consumers, from left to right. Pure. */
import type { DeadLetterItem, Graph, LinkItem } from './graph.ts';

export interface Rect {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface PlacedLink {
  readonly link: LinkItem;
  /** Where its label stands: just before what it leads to. */
  readonly chip: Rect;
  readonly path: string;
}

export interface GraphLayout {
  readonly width: number;
  readonly height: number;
  readonly publishers: ReadonlyMap<string, Rect>;
  readonly exchanges: ReadonlyMap<string, Rect>;
  readonly queues: ReadonlyMap<string, Rect>;
  readonly consumers: ReadonlyMap<string, Rect>;
  readonly links: readonly PlacedLink[];
  /** Publishers to the exchanges that nothing else leads to. */
  readonly publishing: readonly { readonly exchange: string; readonly path: string }[];
  readonly reading: readonly { readonly queue: string; readonly consumer: string; readonly path: string }[];
  readonly deadLetters: readonly { readonly queue: string; readonly path: string }[];
}

const CHIP_HEIGHT = 26;
const CHIP_GAP = 4;
const ROW_GAP = 14;
const PUBLISHER = { width: 52, height: 40 };
const EXCHANGE = { width: 124, height: 50 };
const QUEUE = { width: 208, height: 58 };
/** One line more, for what a queue says of itself. */
const MARKS = 19;
const CONSUMER = { width: 150, height: 62 };
const LETTER = 7.2;
/** Room beside a label, for its edges and the mark of a binding that was not taken. */
const MARKED = 34;
const CHIP_MIN = 44;
const CHIP_MAX = 210;
/** Room under the picture for the way of the dead letters. */
const LANE = 26;
const COLUMNS_MAX = 3;
/** A link has turned to the height of its label after this much. */
const TURN = 110;

const chipWidth = (label: string): number =>
  Math.min(CHIP_MAX, Math.max(CHIP_MIN, Math.ceil(label.length * LETTER) + MARKED));

const isLetterBox = ({ deadLetters }: Graph, name: string): boolean =>
  deadLetters.some(({ to }) => to.kind === 'exchange' && to.name === name);

/** Exchanges by how many others stand before them, those for dead letters last; circles end. */
export const columnsOf = (graph: Graph): readonly (readonly string[])[] => {
  const { exchanges, links } = graph;
  const led = new Set(
    links.flatMap(({ from, to }) => (to.kind === 'exchange' && to.name !== from ? [to.name] : [])),
  );
  const names = exchanges
    .map(({ name }) => name)
    .sort((a, b) => Number(isLetterBox(graph, a)) - Number(isLetterBox(graph, b)));
  const roots = names.filter((name) => !led.has(name));
  const placed = new Map((roots.length > 0 ? roots : names.slice(0, 1)).map((name) => [name, 0]));
  for (const [name, depth] of placed)
    for (const { from, to } of links)
      if (from === name && to.kind === 'exchange' && !placed.has(to.name))
        placed.set(to.name, Math.min(depth + 1, COLUMNS_MAX - 1));
  const depthOf = (name: string): number => placed.get(name) ?? 0;
  const deepest = Math.max(0, ...names.map(depthOf));
  return Array.from({ length: deepest + 1 }, (_, depth) => names.filter((name) => depthOf(name) === depth));
};

interface Size {
  readonly width: number;
  readonly height: number;
}

interface Heights {
  /** What each takes at least, for its labels. */
  readonly room: (name: string) => number;
  readonly own: (name: string) => number;
}

/** A column of boxes, in the middle of the height. */
const stack = (
  names: readonly string[],
  size: Size,
  x: number,
  height: number,
  { room, own }: Heights,
): ReadonlyMap<string, Rect> => {
  const heights = names.map((name) => Math.max(own(name), room(name)));
  const total = heights.reduce((sum, one) => sum + one + ROW_GAP, -ROW_GAP);
  let top = Math.max(8, (height - total) / 2);
  return new Map(
    names.map((name, place) => {
      const taken = heights[place] ?? size.height;
      const rect = { x, y: top + (taken - own(name)) / 2, width: size.width, height: own(name) };
      top += taken + ROW_GAP;
      return [name, rect];
    }),
  );
};

const totalOf = (names: readonly string[], { room, own }: Heights): number =>
  names.reduce((sum, name) => sum + Math.max(own(name), room(name)) + ROW_GAP, 16);

const right = ({ x, y, width, height }: Rect): readonly [number, number] => [x + width, y + height / 2];
const left = ({ x, y, height }: Rect): readonly [number, number] => [x, y + height / 2];

const round = (value: number): number => Math.round(value * 10) / 10;

const curve = (from: readonly [number, number], to: readonly [number, number]): string => {
  const bend = Math.max(24, Math.abs(to[0] - from[0]) / 2);
  const [x1, y1, x2, y2] = [from[0], from[1], to[0], to[1]].map(round);
  return `M${x1} ${y1}C${round(from[0] + bend)} ${y1} ${round(to[0] - bend)} ${y2} ${x2} ${y2}`;
};

/** Back to an exchange: around the queues, and under everything. */
const below = (from: Rect, to: Rect, lane: number): string => {
  const [x1, y1] = right(from).map(round) as [number, number];
  const [x2, y2] = [round(to.x + to.width / 2), round(to.y + to.height)];
  const down = round(lane);
  const turn = `C${x1 + 34} ${y1} ${x1 + 34} ${down} ${x1 - 20} ${down}`;
  return `M${x1} ${y1}${turn}L${x2 + 30} ${down}C${x2} ${down} ${x2} ${down} ${x2} ${y2}`;
};

/** From queue to queue, around their right side. */
const aside = (from: Rect, to: Rect): string => {
  const [x1, y1] = right(from);
  const [x2, y2] = right(to);
  return `M${round(x1)} ${round(y1)}C${round(x1 + 44)} ${round(y1)} ${round(x2 + 44)} ${round(y2)} ${round(x2)} ${round(y2)}`;
};

interface Column {
  readonly names: readonly string[];
  readonly size: Size;
  readonly x: number;
}

const incoming = (
  links: readonly LinkItem[],
  kind: 'queue' | 'exchange',
  name: string,
): readonly LinkItem[] => links.filter(({ to }) => to.kind === kind && to.name === name);

const roomFor =
  (links: readonly LinkItem[], kind: 'queue' | 'exchange') =>
  (name: string): number =>
    incoming(links, kind, name).length * (CHIP_HEIGHT + CHIP_GAP);

/** Queues stand as high as the exchanges that lead to them; those that nothing leads to come last. */
const queueOrder = ({ queues, links }: Graph, columns: readonly (readonly string[])[]): readonly string[] => {
  const heights = new Map(columns.flatMap((names) => names.map((name, place) => [name, place] as const)));
  const rank = (queue: string): number =>
    Math.min(
      ...incoming(links, 'queue', queue).map(({ from }) => heights.get(from) ?? 0),
      columns.flat().length,
    );
  const names = queues.map(({ name }) => name);
  const ranks = new Map(names.map((name) => [name, rank(name)]));
  return names.sort((a, b) => (ranks.get(a) ?? 0) - (ranks.get(b) ?? 0));
};

const GAP_MIN = 32;
/** Below this, labels that grow to what a finger needs would touch each other. */
const FIT_LEAST = 0.8;
const MARGIN = 10;

/** Widths of labels before each column, and from them where the columns stand. */
const placeColumns = (
  graph: Graph,
  width: number,
): { readonly all: readonly Column[]; readonly width: number } => {
  const columns = columnsOf(graph);
  const widest = (kind: 'queue' | 'exchange', names: readonly string[]): number =>
    Math.max(
      0,
      ...names.flatMap((name) => incoming(graph.links, kind, name).map(({ label }) => chipWidth(label))),
    );
  const queues = queueOrder(graph, columns);
  const parts: readonly { names: readonly string[]; size: Size; chips: number }[] = [
    { names: graph.publishers, size: PUBLISHER, chips: 0 },
    ...columns.map((names) => ({ names, size: EXCHANGE, chips: widest('exchange', names) })),
    { names: queues, size: QUEUE, chips: widest('queue', queues) },
    { names: graph.consumers.map(({ id }) => id), size: CONSUMER, chips: 0 },
  ];
  const taken = parts.reduce((sum, { size, chips }) => sum + size.width + chips, 2 * MARGIN);
  const gap = Math.max(GAP_MIN, Math.min(110, (width - taken) / (parts.length - 1)));
  const whole = Math.max(width, taken + gap * (parts.length - 1));
  let x = MARGIN + Math.max(0, (width - taken - gap * (parts.length - 1)) / 2);
  const all = parts.map(({ names, size, chips }, place) => {
    x += place === 0 ? 0 : gap + chips;
    const column = { names, size, x };
    x += size.width;
    return column;
  });
  return { all, width: Math.ceil(whole) };
};

const placeLinks = (
  { links }: Graph,
  exchanges: ReadonlyMap<string, Rect>,
  queues: ReadonlyMap<string, Rect>,
): readonly PlacedLink[] =>
  links.flatMap((link) => {
    const from = exchanges.get(link.from);
    const to = (link.to.kind === 'queue' ? queues : exchanges).get(link.to.name);
    if (from === undefined || to === undefined) return [];
    const siblings = incoming(links, link.to.kind, link.to.name);
    const place = siblings.indexOf(link) - (siblings.length - 1) / 2;
    const width = chipWidth(link.label);
    const middle = to.y + to.height / 2 + place * (CHIP_HEIGHT + CHIP_GAP);
    const chip = { x: to.x - width - 12, y: middle - CHIP_HEIGHT / 2, width, height: CHIP_HEIGHT };
    const [x, y] = right(from);
    // Past other exchanges it runs straight: it has turned before it comes to them.
    const turned = Math.min(chip.x, x + TURN);
    const path = `${curve([x, y], [turned, middle])}L${round(chip.x)} ${round(middle)}M${round(chip.x + width)} ${round(middle)}L${round(to.x)} ${round(middle)}`;
    return [{ link, chip, path }];
  });

/** In room of `width` × `height` the picture is drawn so much smaller; it stays large enough to be read. */
export const fitOf = (graph: Graph, width: number, height: number): number => {
  const needed = layoutGraph(graph, width, 0);
  return Math.max(FIT_LEAST, Math.min(1, width / needed.width, height / needed.height));
};

/** `width` and `height` are what there is; the picture is larger when it must be. */
export const layoutGraph = (graph: Graph, width: number, height: number): GraphLayout => {
  const columns = placeColumns(graph, width);
  const marked = new Set(graph.queues.filter((queue) => queue.marked).map(({ name }) => name));
  const heights = (place: number, size: Size): Heights => {
    const own = () => size.height;
    if (place === columns.all.length - 2)
      return {
        room: roomFor(graph.links, 'queue'),
        own: (name) => size.height + (marked.has(name) ? MARKS : 0),
      };
    const isExchanges = place > 0 && place < columns.all.length - 2;
    return { room: isExchanges ? roomFor(graph.links, 'exchange') : () => 0, own };
  };
  const lane = graph.deadLetters.length > 0 ? LANE : 0;
  const needed = Math.max(
    ...columns.all.map(({ names, size }, place) => totalOf(names, heights(place, size))),
  );
  const whole = Math.max(height, needed + lane);
  const stacks = columns.all.map(({ names, size, x }, place) =>
    stack(names, size, x, whole - lane, heights(place, size)),
  );
  const exchanges = new Map(stacks.slice(1, -2).flatMap((one) => [...one]));
  const [publishers, queues, consumers] = [stacks[0], stacks.at(-2), stacks.at(-1)] as [
    ReadonlyMap<string, Rect>,
    ReadonlyMap<string, Rect>,
    ReadonlyMap<string, Rect>,
  ];
  const roots = columnsOf(graph)[0] ?? [];
  const isPlaced = ({ queue, to }: DeadLetterItem): boolean =>
    queues.has(queue) && (to.kind === 'queue' ? queues : exchanges).has(to.name);
  const rect = (map: ReadonlyMap<string, Rect>, name: string): Rect => map.get(name) as Rect;
  return {
    width: columns.width,
    height: whole,
    publishers,
    exchanges,
    queues,
    consumers,
    links: placeLinks(graph, exchanges, queues),
    publishing: [...publishers.values()].flatMap((from) =>
      roots
        .filter((name) => incoming(graph.links, 'exchange', name).length === 0 && !isLetterBox(graph, name))
        .map((exchange) => ({ exchange, path: curve(right(from), left(rect(exchanges, exchange))) })),
    ),
    reading: graph.consumers.flatMap(({ id, reads }) =>
      [...new Set(reads.map(({ queue }) => queue))]
        .filter((queue) => queues.has(queue))
        .map((queue) => ({
          queue,
          consumer: id,
          path: curve(right(rect(queues, queue)), left(rect(consumers, id))),
        })),
    ),
    deadLetters: graph.deadLetters.filter(isPlaced).map(({ queue, to }) => ({
      queue,
      path:
        to.kind === 'queue'
          ? aside(rect(queues, queue), rect(queues, to.name))
          : below(rect(queues, queue), rect(exchanges, to.name), whole - LANE / 2),
    })),
  };
};

/** What steps and challenges ask of a run. */
import { type MessageId, messageId, type World } from '#kernel';
import { isQuiet, type RunView, statusOf } from '#lesson-kit';
import { type Client, type Message, type Server, stateOf } from '#protocols/duplicate-messages';

export const serverIn = (world: World): Server => stateOf<Server>(world, 'server');
export const clientIn = (world: World): Client => stateOf<Client>(world, 'client');

/** How often the debit was taken. */
export const taken = ({ world }: RunView): number => serverIn(world).taken[0] ?? 0;
export const isAnswered = ({ world }: RunView): boolean =>
  clientIn(world).answered.length > 0 && clientIn(world).open === null;
export const isTakenTwice = (run: RunView): boolean => taken(run) === 2 && isAnswered(run);
export const isTakenOnce = (run: RunView): boolean => taken(run) === 1 && isAnswered(run);

export const isDown = (run: RunView): boolean => statusOf(run, 'S') === 'down';

/** Where in the run somebody or the network did this to a message of that type; the first time. */
export const lostAt = (run: RunView, type: Message['type']): number | null => {
  for (let index = 0; index < run.index; index++) {
    const kind = run.history.row(index)?.kind;
    if (kind !== 'drop' && kind !== 'discard' && kind !== 'cut' && kind !== 'lose') continue;
    const { message, lost } = run.history.explain(index);
    if (message?.body.type === type || lost.some(({ flight }) => flight.message.type === type)) return index;
  }
  return null;
};

/** Where the server died first. */
export const diedAt = (run: RunView): number | null => {
  for (let index = 0; index < run.index; index++) if (run.history.row(index)?.kind === 'crash') return index;
  return null;
};

/** What the server had taken when it died first; `null` if it never did. */
export const takenAtDeath = (run: RunView): number | null => {
  const died = diedAt(run);
  return died === null ? null : (serverIn(run.history.worldAt(died)).taken[0] ?? 0);
};

/** A copy of this order is still under way. */
export const isUnderWay = ({ world }: RunView, order: number): boolean =>
  world.flights.some(({ message }) => {
    const { type, order: number } = message as Message;
    return type !== 'ack' && number === order;
  });

/** Held messages, by name: what a release would let go. */
export const heldOf = ({ world, history }: RunView): MessageId[] =>
  world.flights.filter(({ held }) => held).map((flight) => messageId(history.plan.ids, flight));

/** A request for this order has reached the server since `index`. */
export const arrivedSince = (run: RunView, order: number, since: number): boolean => {
  for (let index = since; index < run.index; index++) {
    if (run.history.row(index)?.kind !== 'deliver') continue;
    const body = run.history.explain(index).message?.body as Message | undefined;
    if (body && body.type !== 'ack' && body.order === order) return true;
  }
  return false;
};

/** When both sets had been answered; `null` before. */
export const bothSetAt = (run: RunView): number | null => {
  for (let index = 0; index <= run.index; index++)
    if (clientIn(run.history.worldAt(index)).answered.length === 2) return index;
  return null;
};

/** When the table had forgotten the first debit; `null` before. */
export const forgottenAt = (run: RunView): number | null => {
  let known = false;
  for (let index = 0; index <= run.index; index++) {
    const { table } = serverIn(run.history.worldAt(index));
    if (table.includes(1)) known = true;
    else if (known) return index;
  }
  return null;
};

export const waitsInVain = (run: RunView): boolean => isQuiet(run.world) && clientIn(run.world).open !== null;

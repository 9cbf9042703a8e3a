/** The broker inside the lab's own server: aedes, with our tokens, our matrix of roles and topics, and limits that close who floods. */
import { Aedes, type AuthenticateError, type Client } from 'aedes';
import { CLASS_LIMITS, mayPublish, maySubscribe, type Pass, topicsOf } from '#lab/class';
import { Bucket } from './bucket.ts';
import type { Tokens } from './tokens.ts';

/** Rooms whose state is kept; when there are more, the one that was silent longest is forgotten. */
const ROOMS_MAX = 500;

interface Seat {
  readonly pass: Pass;
  readonly bucket: Bucket;
}

const NOT_AUTHORIZED = 5;

const notAuthorized = (): AuthenticateError =>
  Object.assign(new Error('This token opens no room.'), { returnCode: NOT_AUTHORIZED });

const sizeFor = ({ room }: Pass, topic: string): number => {
  const { state, log, will } = topicsOf(room);
  if (topic === state) return CLASS_LIMITS.state;
  return topic === log || topic === will ? CLASS_LIMITS.log : CLASS_LIMITS.up;
};

const seatOf = (pass: Pass, nowMs: number): Seat => {
  const { driverRate, driverBurst, upRate, upBurst } = CLASS_LIMITS;
  const [rate, burst] = pass.role === 'driver' ? [driverRate, driverBurst] : [upRate, upBurst];
  return { pass, bucket: new Bucket(rate, burst, nowMs) };
};

export const createBroker = async (tokens: Tokens, now = () => Date.now()): Promise<Aedes> => {
  const seats = new WeakMap<Client, Seat>();
  const rooms = new Map<string, true>();
  const broker = await Aedes.createBroker({
    // No limit to messages on their way at once: what waits for a place is taken up from within the one before it, so that a
    // hall which loses the line at once overflows the stack; and a few members who read nothing would hold up everybody.
    concurrency: 0,
    queueLimit: 200,
    connectTimeout: 10_000,
    maxClientsIdLength: 64,
    authenticate: (client, _username, password, done) => {
      tokens.accept(password?.toString() ?? '', client.id).then(
        (pass) => {
          if (pass) seats.set(client, seatOf(pass, now()));
          done(pass ? null : notAuthorized(), pass !== null);
        },
        () => done(notAuthorized(), false),
      );
    },
    authorizePublish: (client, packet, done) => {
      const seat = client && seats.get(client);
      if (!seat || !mayPublish(seat.pass, packet.topic)) return done(new Error('not yours to say'));
      if (packet.payload.length > sizeFor(seat.pass, packet.topic)) return done(new Error('too large'));
      if (!seat.bucket.take(now())) return done(new Error('too often'));
      const isState = packet.topic === topicsOf(seat.pass.room).state;
      packet.retain = packet.retain && isState;
      if (packet.retain) remember(seat.pass.room);
      done();
    },
    authorizeSubscribe: (client, subscription, done) => {
      const seat = seats.get(client);
      if (!seat || !maySubscribe(seat.pass, subscription.topic)) return done(new Error('not yours to hear'));
      // Asking again for what is retained is a message like any other.
      if (!seat.bucket.take(now())) return done(new Error('too often'));
      done(null, subscription);
    },
  });
  const remember = (room: string): void => {
    rooms.delete(room);
    rooms.set(room, true);
    const oldest = rooms.size > ROOMS_MAX ? rooms.keys().next().value : undefined;
    if (oldest === undefined) return;
    rooms.delete(oldest);
    const empty = {
      cmd: 'publish',
      topic: topicsOf(oldest).state,
      payload: '',
      qos: 0,
      retain: true,
      dup: false,
    } as const;
    broker.publish(empty, () => {});
  };
  return broker;
};

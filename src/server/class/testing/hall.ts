/** A hall of scripted members around a real server: real sockets, real tokens, the same ends as in the browser. */
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import type { Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Duplex } from 'node:stream';
import { type ClassState, Driver, type DriverOptions, Follower, type OpenLine } from '#lab/class';
import { brokerLine } from '#lab/class-line';
import { CODE, OWNER, START } from '../../../lab/class/testing/sample-class.ts';
import { createLabServer, type Listening, listen, loadSite, type Site } from '../../index.ts';
import { type ClassSettings, createClassService } from '../service.ts';

const TICK_MS = 50;

export interface HallOptions {
  /** What the server serves besides the class. */
  readonly site?: Site;
  /** Something between a line and its end, such as loss. */
  readonly through?: (line: OpenLine) => OpenLine;
}

const emptySite = (): Site => {
  const dist = mkdtempSync(join(tmpdir(), 'netsplit-class-'));
  mkdirSync(dist, { recursive: true });
  writeFileSync(join(dist, 'index.html'), '<!doctype html>');
  return loadSite(dist);
};

export const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** Waits until it is so; throws after `ms`. Returns how long it took. */
export const until = async (isSo: () => boolean, ms = 10_000, what = 'it'): Promise<number> => {
  const since = performance.now();
  while (!isSo()) {
    if (performance.now() - since > ms) throw new Error(`After ${ms} ms ${what} was still not so.`);
    await wait(5);
  }
  return performance.now() - since;
};

export class Hall {
  private readonly settings: ClassSettings;
  private readonly site: Site;
  private readonly through: (line: OpenLine) => OpenLine;
  private readonly sockets = new Set<Duplex>();
  private listening: Listening | null = null;
  private server: Server | null = null;
  private port = 0;
  private readonly timer: ReturnType<typeof setInterval>;
  readonly followers: Follower[] = [];
  readonly drivers: Driver[] = [];

  constructor(
    settings: ClassSettings = {},
    { site = emptySite(), through = (line) => line }: HallOptions = {},
  ) {
    this.settings = settings;
    this.site = site;
    this.through = through;
    this.timer = setInterval(() => {
      for (const end of [...this.drivers, ...this.followers]) end.tick(performance.now());
    }, TICK_MS);
  }

  get origin(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  async open(): Promise<this> {
    this.server = createLabServer(this.site, createClassService(this.settings));
    this.server.on('upgrade', (_, socket: Duplex) => {
      this.sockets.add(socket);
      socket.once('close', () => this.sockets.delete(socket));
    });
    this.listening = await listen(this.server, '127.0.0.1', this.port);
    this.port = Number(new URL(this.listening.address).port);
    return this;
  }

  /** The server and all that it knew is gone; another one takes its place. */
  async restart(): Promise<void> {
    await this.listening?.close();
    await this.open();
  }

  /** Every connection is cut at once; the broker and what it retains stay. */
  dropAll(): void {
    for (const socket of this.sockets) socket.destroy();
  }

  driver(options: Partial<DriverOptions> = {}): Driver {
    const driver = new Driver({
      voice: { code: CODE, ...OWNER },
      owner: OWNER.key,
      member: 'driver00',
      epoch: 0,
      state: START,
      remoteKey: null,
      line: this.through(brokerLine(this.origin)),
      changed: () => {},
      clicked: () => {},
      ...options,
    });
    this.drivers.push(driver);
    return driver;
  }

  follower(member: string, changed: (state: ClassState | null) => void = () => {}): Follower {
    const follower: Follower = new Follower({
      code: CODE,
      key: OWNER.key,
      member,
      line: this.through(brokerLine(this.origin)),
      changed: () => changed(this.followers.find((one) => one === follower)?.replica.state ?? null),
    });
    this.followers.push(follower);
    return follower;
  }

  async close(): Promise<void> {
    clearInterval(this.timer);
    for (const end of [...this.drivers, ...this.followers]) end.close();
    await wait(50);
    await this.listening?.close();
  }
}

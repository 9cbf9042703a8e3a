/** Starts a server on a port: the one that was asked for, or the first free one from ours on. */
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/**
 * Where we start to look. A fixed number and not just any free port, because what a browser remembers (progress,
 * preferences) belongs to host and port together.
 */
const FIRST_PORT = 4870;
const PORTS_TRIED = 30;

export interface Listening {
  /** `http://127.0.0.1:4870` */
  readonly address: string;
  readonly close: () => Promise<void>;
}

const listenOnce = (server: Server, host: string, port: number): Promise<void> =>
  new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      resolve();
    });
  });

const close = (server: Server): Promise<void> =>
  new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });

const isBusy = (error: unknown): boolean => (error as NodeJS.ErrnoException).code === 'EADDRINUSE';

const inWords = (error: unknown, host: string, port: number): Error => {
  const { code, message } = error as NodeJS.ErrnoException;
  if (code === 'EADDRINUSE')
    return new Error(
      `Port ${port} is busy. Give another with PORT=…, or leave PORT away and a free one is found.`,
    );
  if (code === 'EACCES')
    return new Error(`Port ${port} may not be used by this user. Give one above 1023 with PORT=….`);
  return new Error(`Cannot listen on ${host}, port ${port}: ${message}`);
};

const firstFree = async (server: Server, host: string): Promise<void> => {
  for (let port = FIRST_PORT; port < FIRST_PORT + PORTS_TRIED; port += 1) {
    try {
      return await listenOnce(server, host, port);
    } catch (error) {
      if (!isBusy(error)) throw inWords(error, host, port);
    }
  }
  await listenOnce(server, host, 0);
};

/** @param port undefined: the first free one from ours on; 0: any. Throws one sentence when it cannot be had. */
export const listen = async (server: Server, host: string, port: number | undefined): Promise<Listening> => {
  if (port === undefined) await firstFree(server, host);
  else
    await listenOnce(server, host, port).catch((error: unknown) => {
      throw inWords(error, host, port);
    });
  const bound = server.address() as AddressInfo;
  const name = host.includes(':') ? `[${host}]` : host;
  return { address: `http://${name}:${bound.port}`, close: () => close(server) };
};

/** Reads the PORT variable. Throws one sentence when it is no port. */
export const parsePort = (text: string | undefined): number | undefined => {
  if (text === undefined || text === '') return undefined;
  if (!/^\d{1,5}$/.test(text) || Number(text) > 65_535)
    throw new Error(`PORT is "${text}", which is no port: give a number from 0 to 65535.`);
  return Number(text);
};

/** `npm start`: builds the lab when needed, serves it, prints the address. PORT and HOST are honoured. */
import {
  createClassService,
  createLabServer,
  listen,
  loadSite,
  parsePort,
  readClassSettings,
} from '../src/server/index.ts';
import { DIST, ensureBuild, isFresh } from './build.ts';

const main = async (): Promise<void> => {
  const port = parsePort(process.env.PORT);
  const classes = createClassService(readClassSettings(process.env));
  if (!isFresh()) console.log('Building the lab …');
  await ensureBuild();
  const { address, close } = await listen(
    createLabServer(loadSite(DIST), classes),
    process.env.HOST ?? '127.0.0.1',
    port,
  );
  console.log(`Netsplit is open at ${address}/ (Ctrl+C ends it)`);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void close());
};

main().catch((error: Error) => {
  console.error(error.message);
  process.exitCode = 1;
});

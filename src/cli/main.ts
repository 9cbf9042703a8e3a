/** `npm run -s lab -- <command>`: the process around `cli.ts`. */
import { text } from 'node:stream/consumers';
import { main } from './cli.ts';

// A reader that has seen enough (`… | head`) is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
});

process.exitCode = await main(process.argv.slice(2), {
  out: (written) => void process.stdout.write(written),
  error: (written) => void process.stderr.write(written),
  stdin: () => text(process.stdin),
});

/** Reads what people bring off the page's thread: an expression from a file may run for ever, a worker can be stopped. */
import { readForeign } from './read.ts';

self.onmessage = (message: MessageEvent<string>): void => {
  self.postMessage(readForeign(message.data, true));
};

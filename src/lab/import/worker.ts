/** Reads a foreign log off the page's thread: an expression from a file may run for ever, a worker can be stopped. */
import { readShiviz } from './shiviz.ts';
import { picture } from './space-time.ts';

self.onmessage = (message: MessageEvent<string>): void => {
  self.postMessage(picture(readShiviz(message.data)));
};

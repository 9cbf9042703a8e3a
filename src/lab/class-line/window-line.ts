/** The line between windows of one browser: no server at all. Whoever spoke a retained text keeps it for who comes later. */
import * as v from 'valibot';
import { CLASS_LIMITS, matches, type OpenLine } from '../class/index.ts';

const messageSchema = v.union([
  v.strictObject({
    topic: v.pipe(v.string(), v.maxLength(200)),
    text: v.pipe(v.string(), v.maxLength(CLASS_LIMITS.state)),
  }),
  v.strictObject({ reread: v.pipe(v.string(), v.maxLength(200)) }),
]);

export const windowLine: OpenLine = ({ code, topics }, events) => {
  const channel = new BroadcastChannel(`netsplit/${code}`);
  const retained = new Map<string, string>();
  channel.onmessage = ({ data }) => {
    const read = v.safeParse(messageSchema, data);
    if (!read.success) return;
    const message = read.output;
    if ('reread' in message) {
      const text = retained.get(message.reread);
      if (text !== undefined) channel.postMessage({ topic: message.reread, text });
    } else if (topics.some((filter) => matches(filter, message.topic)))
      events.heard(message.topic, message.text);
  };
  // The end that opens this line has not got it yet.
  const opened = setTimeout(() => {
    events.changed('open');
    for (const topic of topics) channel.postMessage({ reread: topic });
  });
  return {
    send: (topic, text, retain) => {
      if (retain) retained.set(topic, text);
      channel.postMessage({ topic, text });
    },
    reread: (topic) => channel.postMessage({ reread: topic }),
    close: () => {
      clearTimeout(opened);
      channel.close();
    },
  };
};

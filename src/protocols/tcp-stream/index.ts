/** A reliable stream over packets that may be lost, doubled and reordered. See README.md. */
export type { Message } from './messages.ts';
export { type Estimate, MSS, measured, modulusOf, type Params, timeoutOf } from './numbers.ts';
export {
  ackedHasArrived,
  everythingArrives,
  honestSamples,
  inOrder,
  receiverIn,
  senderIn,
  somethingArrives,
  thirdIsHeeded,
  withinWindow,
} from './properties.ts';
export { tcpStream } from './protocol.ts';
export type { Receiver } from './receiver.ts';
export type { Sender } from './sender.ts';

/** What carries a class: a broker over web sockets, and the windows of one browser. */
export { againAfter, brokerLine } from './mqtt-line.ts';
export { windowLine } from './window-line.ts';

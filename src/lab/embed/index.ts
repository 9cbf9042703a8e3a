/** The embed's messages without a window: what may be asked, what is answered, what is told. */
export { type Answered, answerCall, type EmbedHost } from './answer.ts';
export { type Call, event, isHello, type ReadCall, readCall, reply } from './envelope.ts';
export { eventsBetween, type LabEvent, watchSession } from './events.ts';
export { dialectOf, type HeightDialect, sayHeight } from './height.ts';

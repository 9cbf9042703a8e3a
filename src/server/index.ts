export { type Listening, listen, parsePort } from './listen.ts';
export { createLabServer } from './server.ts';
export { loadSite, type Site } from './site.ts';

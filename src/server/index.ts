export { type ClassSettings, createClassService, readClassSettings } from './class/service.ts';
export { policyInPage } from './headers.ts';
export { headersFile, redirectsFile } from './hosting.ts';
export { type Listening, listen, parsePort } from './listen.ts';
export { createLabServer } from './server.ts';
export { loadSite, type Site } from './site.ts';

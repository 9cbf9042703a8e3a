/** Answers requests for the built lab with plain node:http: right types, right caching, one strict policy. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { type ClassService, createClassService } from './class/service.ts';
import { caching, securityHeaders } from './headers.ts';
import { type Answer, route } from './route.ts';
import { ENCODINGS, type Encoding, type Resource, type Site } from './site.ts';

/** Forms that the client takes; `gzip;q=0` refuses one. */
const accepts = (header: string, encoding: Encoding): boolean =>
  header.split(',').some((part) => {
    const [name, quality] = part.trim().split(/\s*;\s*q=/);
    return name === encoding && (quality === undefined || Number(quality) > 0);
  });

const choose = (resource: Resource, header: string): { encoding?: Encoding; body: Buffer } => {
  const encoding = ENCODINGS.find((name) => resource.encoded.has(name) && accepts(header, name));
  const body = encoding === undefined ? undefined : resource.encoded.get(encoding);
  return encoding === undefined || body === undefined ? { body: resource.body } : { encoding, body };
};

const refuse = (response: ServerResponse, status: number, sentence: string, extra = {}): void => {
  response.writeHead(status, {
    ...securityHeaders(false),
    'Content-Type': 'text/plain; charset=utf-8',
    'Cache-Control': 'no-store',
    ...extra,
  });
  response.end(response.req.method === 'HEAD' ? undefined : `${sentence}\n`);
};

const respond = (request: IncomingMessage, response: ServerResponse, answer: Answer): void => {
  const { resource, embeddable, immutable, status } = answer;
  const { encoding, body } = choose(resource, String(request.headers['accept-encoding'] ?? ''));
  const tag = `"${resource.hash}${encoding === undefined ? '' : `-${encoding}`}"`;
  const headers = {
    ...securityHeaders(embeddable),
    'Content-Type': resource.type,
    'Cache-Control': caching(immutable),
    ETag: tag,
    Vary: 'Accept-Encoding',
    ...(encoding === undefined ? {} : { 'Content-Encoding': encoding }),
  };
  if (status === 200 && request.headers['if-none-match']?.includes(tag) === true) {
    response.writeHead(304, headers).end();
    return;
  }
  response.writeHead(status, { ...headers, 'Content-Length': body.length });
  response.end(request.method === 'HEAD' ? undefined : body);
};

/** Path of the address, decoded; undefined when it is none (`http://…` in the request line, a broken `%`). */
const pathOf = (url: string): string | undefined => {
  const path = url.split(/[?#]/, 1)[0] ?? '';
  if (!path.startsWith('/')) return undefined;
  try {
    return decodeURIComponent(path);
  } catch {
    return undefined;
  }
};

const respondJson = async (
  response: ServerResponse,
  answer: Promise<{ status: number; body: object }>,
): Promise<void> => {
  const { status, body } = await answer;
  response.writeHead(status, {
    ...securityHeaders(false),
    'Content-Type': 'application/json; charset=utf-8',
    'Cache-Control': 'no-store',
  });
  response.end(response.req.method === 'HEAD' ? undefined : JSON.stringify(body));
};

const queryOf = (url: string): URLSearchParams => new URLSearchParams(url.split('?', 2)[1] ?? '');

/** A server for one built lab and its classes, not yet listening. */
export const createLabServer = (site: Site, classes: ClassService = createClassService()): Server => {
  const server = createServer((request, response) => {
    if (request.method !== 'GET' && request.method !== 'HEAD')
      return refuse(response, 405, `${request.method} is not understood here.`, { Allow: 'GET, HEAD' });
    const path = pathOf(request.url ?? '');
    if (path === undefined) return refuse(response, 400, 'The address is malformed.');
    const said = classes.answer(path, queryOf(request.url ?? ''));
    if (said) return void respondJson(response, said);
    const answer = route(path, site);
    if (answer === undefined) return refuse(response, 404, 'There is no such file.');
    respond(request, response, answer);
  });
  classes.attach(server);
  return server;
};

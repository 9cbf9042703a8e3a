/**
 * Whatever breaks the content policy is told to the server by the browser itself: also from workers, frames and pages that
 * no test watches. The real server sends no such address; here it is put behind its policy.
 */
import type { IncomingMessage, OutgoingHttpHeaders, Server, ServerResponse } from 'node:http';

const ADDRESS = '/policy-report';
const POLICY = 'Content-Security-Policy';

const read = async (request: IncomingMessage): Promise<string> => {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts).toString('utf8');
};

const asSentence = (body: string): string => {
  const report = (JSON.parse(body) as { readonly 'csp-report': Readonly<Record<string, string>> })[
    'csp-report'
  ];
  const { 'document-uri': page, 'effective-directive': rule, 'blocked-uri': blocked } = report;
  return `${page} broke ${rule}: ${blocked}`;
};

const askForReports = (response: ServerResponse): void => {
  const write = response.writeHead.bind(response) as (
    status: number,
    headers: OutgoingHttpHeaders,
  ) => ServerResponse;
  const writeWithAddress = (status: number, headers: OutgoingHttpHeaders): ServerResponse =>
    write(status, { ...headers, [POLICY]: `${headers[POLICY]}; report-uri ${ADDRESS}` });
  response.writeHead = writeWithAddress as ServerResponse['writeHead'];
};

/** What is reported from now on, one sentence each; the list grows. */
export const collectReports = (server: Server): readonly string[] => {
  const reports: string[] = [];
  server.prependListener('request', (request: IncomingMessage, response: ServerResponse) => {
    askForReports(response);
    if (request.method === 'POST' && request.url === ADDRESS)
      void read(request).then((body) => reports.push(asSentence(body)));
  });
  return reports;
};

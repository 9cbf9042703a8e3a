/** Which resource answers an address. Addresses are those of the app's router: one HTML shell serves all pages. */
import type { Resource, Site } from './site.ts';

export interface Answer {
  readonly status: 200 | 404;
  readonly resource: Resource;
  /** Whether other people's pages may frame it. */
  readonly embeddable: boolean;
  /** Whether its name changes with its content, so that it may be kept for ever. */
  readonly immutable: boolean;
}

/** The app's addresses: those that end with a name (`/l/<lesson>`) and those that stand alone. */
export const ROUTES = {
  named: ['l', 'embed', 'present', 'join', 'remote', 'sandbox', 'worksheet'],
  alone: ['import', 'embedding', 'join', 'sandbox'],
} as const;

const PAGE = new RegExp(`^/(?:(?:${ROUTES.named.join('|')})/[^/]+|${ROUTES.alone.join('|')})?$`);
const EMBED = /^\/embed\//;
const FILE = /\.[^/.]+$/;
/** Where vite puts what it names by a hash of its content. */
const HASHED = /^\/assets\//;

const withoutSlash = (path: string): string => (path.length > 1 ? path.replace(/\/$/, '') : path);

/** A page of its own (written at build time for one lesson) goes before the shell of its route, that before the common one. */
const pageFor = (path: string, site: Site): Resource | undefined =>
  [`${path}/index.html`, `${path}.html`, `/${path.split('/')[1] ?? ''}.html`, '/index.html']
    .map((candidate) => site.get(candidate))
    .find((resource) => resource !== undefined);

/**
 * @param path decoded path of the address, without query.
 * @returns undefined when the address looks like a file that is not there; a page of an unknown address is the
 * shell with status 404, so that the lab itself can say so.
 */
export const route = (path: string, site: Site): Answer | undefined => {
  const file = site.get(path);
  if (file !== undefined)
    return { status: 200, resource: file, embeddable: EMBED.test(path), immutable: HASHED.test(path) };
  const address = withoutSlash(path);
  const isPage = PAGE.test(address);
  if (!isPage && FILE.test(address)) return undefined;
  const resource = isPage ? pageFor(address, site) : site.get('/index.html');
  return (
    resource && { status: isPage ? 200 : 404, resource, embeddable: EMBED.test(address), immutable: false }
  );
};

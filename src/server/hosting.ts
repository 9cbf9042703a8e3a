/**
 * What this server does, for hosts that only serve files: `_headers` and `_redirects`, which Netlify and Cloudflare Pages
 * read. Hosts differ in what they do when two rules match (some join both policies, and the stricter one wins), so that no
 * address is named twice.
 */
import { caching, securityHeaders } from './headers.ts';
import { ROUTES } from './route.ts';

interface Rule {
  /** `/l/*` */
  readonly pattern: string;
  readonly embeddable: boolean;
  readonly immutable: boolean;
}

const ruleOf = (pattern: string): Rule => ({
  pattern,
  embeddable: pattern.startsWith('/embed/'),
  immutable: pattern.startsWith('/assets/'),
});

/** Names that are both a page and a folder of pages are two patterns. */
const patternsOf = (top: readonly string[]): string[] => {
  const pages = [...ROUTES.named.map((name) => `/${name}/*`), ...ROUTES.alone.map((name) => `/${name}`)];
  const files = top.map((name) => (/\./.test(name) ? `/${name}` : `/${name}/*`));
  return [...new Set(['/', ...pages, ...files])].sort();
};

const ruleText = ({ pattern, embeddable, immutable }: Rule): string =>
  [
    pattern,
    ...Object.entries({ ...securityHeaders(embeddable), 'Cache-Control': caching(immutable) }).map(
      ([name, value]) => `  ${name}: ${value}`,
    ),
  ].join('\n');

/** @param top names of the files and folders at the top of the built lab; a folder has no dot in its name. */
export const headersFile = (top: readonly string[]): string =>
  `${patternsOf(top).map(ruleOf).map(ruleText).join('\n\n')}\n`;

/**
 * Pages that have no file of their own are the shell. A file that is there goes before a rule on both hosts, so lessons'
 * own pages stand.
 */
export const redirectsFile = (): string =>
  [...ROUTES.named.map((name) => `/${name}/*`), ...ROUTES.alone.map((name) => `/${name}`)]
    .filter((pattern) => !pattern.startsWith('/embed/'))
    .map((pattern) => `${pattern} /index.html 200\n`)
    .join('');

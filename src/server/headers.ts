/** The policy that every answer carries. Deny first; each line that opens something says what for. */

const directives = (embeddable: boolean): readonly string[] => [
  "default-src 'none'",
  // Hashed modules of the build; no inline script, no eval.
  "script-src 'self'",
  // Style sheets of the build. Positions are set through the CSSOM, which no policy restricts.
  "style-src 'self'",
  "font-src 'self'",
  // data: and blob: for exported pictures of a view.
  "img-src 'self' data: blob:",
  // The class follows over a web socket of the same host or of the broker that the teacher names.
  "connect-src 'self' ws: wss:",
  // The checker runs in a worker of the build.
  "worker-src 'self'",
  // The page on embedding shows live examples.
  "frame-src 'self'",
  "manifest-src 'self'",
  // No text becomes script or markup; src/app/trusted-scripts.ts lets the workers of the build start.
  "require-trusted-types-for 'script'",
  'trusted-types default',
  "base-uri 'none'",
  "form-action 'none'",
  // Anybody may embed a lesson; no other page may be framed (click-jacking).
  `frame-ancestors ${embeddable ? '*' : "'self'"}`,
];

/**
 * The same for a page that may come from a host which sends no headers of ours. What a page cannot say of itself (who may
 * frame it) is left out.
 */
export const policyInPage = (): string =>
  directives(false)
    .filter((line) => !line.startsWith('frame-ancestors'))
    .join('; ');

/** @param immutable whether its name changes with its content. */
export const caching = (immutable: boolean): string =>
  immutable ? 'public, max-age=31536000, immutable' : 'no-cache';

/** @param embeddable whether other people's pages may frame this answer. */
export const securityHeaders = (embeddable: boolean): Record<string, string> => ({
  'Content-Security-Policy': directives(embeddable).join('; '),
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'Permissions-Policy': 'camera=(), microphone=(), geolocation=(), payment=(), usb=()',
  // An embed in a sandboxed frame has no origin of its own and fetches our modules and fonts from outside.
  'Access-Control-Allow-Origin': '*',
  'Cross-Origin-Resource-Policy': 'cross-origin',
  ...(embeddable ? {} : { 'Cross-Origin-Opener-Policy': 'same-origin', 'X-Frame-Options': 'SAMEORIGIN' }),
});

/** The lab in one HTML file, opened where it is told: the build writes the file once, and what differs is two places in its head. */

/** What the built file has in place of the address that it opens. */
const OPEN = /(<html [^>]*data-open=")[^"]*(")/;
const TITLE = /<title>[^<]*<\/title>/;

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escapeHtml = (text: string): string => text.replace(/[&<>"]/g, (sign) => ESCAPES[sign] ?? sign);

export interface Opening {
  readonly title: string;
  /** `/l/cap-partition`, with a run behind it or without: `#r=…`. */
  readonly open: string;
}

/** @param built the file of the build. `null` when it is another file. */
export const toSingleFile = (built: string, { title, open }: Opening): string | null =>
  OPEN.test(built) && TITLE.test(built)
    ? built
        .replace(OPEN, (_, before: string, after: string) => `${before}${escapeHtml(open)}${after}`)
        .replace(TITLE, () => `<title>${escapeHtml(title)} · Netsplit</title>`)
    : null;

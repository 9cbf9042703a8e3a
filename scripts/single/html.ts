/** One HTML file of one script and one style sheet, under a policy that lets nothing else in and nothing out. */
import { createHash } from 'node:crypto';

export interface Parts {
  readonly script: string;
  readonly style: string;
  /** SVG text. */
  readonly icon: string;
  /** Said where scripts are refused. */
  readonly needsScripts: string;
  /** Of all that is inside: whoever hands the file on hands them on too. */
  readonly licences: string;
}

const hash = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

const policy = (script: string, style: string): string =>
  [
    "default-src 'none'",
    `script-src ${hash(script)}`,
    // Workers are the same script again.
    'worker-src blob:',
    `style-src ${hash(style)}`,
    'font-src data:',
    'img-src data: blob:',
    // Exported pictures carry the fonts that are in the file.
    'connect-src data:',
    "require-trusted-types-for 'script'",
    'trusted-types default',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');

/** What would end the element is written in another way that means the same in a script. */
const insideScript = (script: string): string =>
  script.replaceAll(/<\/(script)/gi, '<\\/$1').replaceAll('<!--', '<\\!--');

/** Faces that are not inside the file (other alphabets) are left to the system. */
const withoutFarFaces = (style: string): string =>
  style.replaceAll(/@font-face\s*\{[^}]*\}/g, (face) =>
    face.includes('url(data:') || face.includes('url("data:') ? face : '',
  );

export const singleHtml = ({ script, style, icon, needsScripts, licences }: Parts): string => {
  const [code, looks] = [insideScript(script), withoutFarFaces(style)];
  return `<!doctype html>
<html lang="en" data-open="">
  <head>
    <meta charset="utf-8" />
    <meta http-equiv="Content-Security-Policy" content="${policy(code, looks)}" />
    <title>Netsplit</title>
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="color-scheme" content="light dark" />
    <link rel="icon" href="data:image/svg+xml,${encodeURIComponent(icon)}" />
    <style>${looks}</style>
  </head>
  <body>
    <div id="root"></div>
    <noscript><p class="shell-note">${needsScripts}</p></noscript>
    <script type="text/plain" id="licenses">
${insideScript(licences)}
    </script>
    <script id="lab">${code}</script>
  </body>
</html>
`;
};

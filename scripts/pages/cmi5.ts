/**
 * A course of one lesson for learning systems: the parts of a cmi5 package (course structure, section 13 and 14 of the cmi5
 * specification, Quartz) beside the built lab.
 */
import { strToU8, zipSync } from 'fflate';
import { plainText, type Story } from '../../src/lesson-kit/index.ts';
import { escapeHtml } from './prose.ts';

/** Share of right first answers that is asked for; a course may ask for another. */
const MASTERY = 0.5;

export interface CourseOf {
  readonly id: string;
  readonly story: Story;
  /** Public address of the lab, without a slash at the end: identifiers begin with it. */
  readonly home: string;
}

const inLanguage = (text: string): string => `<langstring lang="en">${escapeHtml(text)}</langstring>`;

export const courseXml = ({ id, story, home }: CourseOf): string => {
  const [title, description] = [story.title, plainText(story.summary)].map(inLanguage);
  return `<?xml version="1.0" encoding="UTF-8"?>
<courseStructure xmlns="https://w3id.org/xapi/profiles/cmi5/v1/CourseStructure.xsd">
  <course id="${home}/cmi5/${id}">
    <title>${title}</title>
    <description>${description}</description>
  </course>
  <au id="${home}/l/${id}" moveOn="CompletedOrPassed" masteryScore="${MASTERY}" launchMethod="AnyWindow">
    <title>${title}</title>
    <description>${description}</description>
    <url>index.html</url>
  </au>
</courseStructure>
`;
};

/** As `LessonWords` of src/cmi5. */
export const lessonWords = ({ id, story }: CourseOf): object => ({
  id,
  title: story.title,
  steps: Object.keys(story.steps),
  questions: Object.fromEntries(
    Object.values(story.steps).flatMap(({ predictions }) =>
      Object.entries(predictions).map(([prediction, { question, options }]) => [
        prediction,
        {
          text: question
            .flatMap((block) => (block.kind === 'paragraph' ? [plainText(block.of)] : []))
            .join(' '),
          options: Object.fromEntries(
            Object.entries(options).map(([option, { label }]) => [option, plainText(label)]),
          ),
        },
      ]),
    ),
  ),
});

/** Nothing but what lies in the package, and the store of learning records, wherever the launch says that it is. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "connect-src 'self' https: http:",
  "frame-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

export const launchPage = ({ story }: CourseOf): string => `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta http-equiv="Content-Security-Policy" content="${escapeHtml(POLICY)}" />
    <title>${escapeHtml(story.title)}</title>
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="color-scheme" content="light dark" />
    <link rel="stylesheet" href="launch.css" />
    <script type="module" src="launch.js"></script>
  </head>
  <body>
    <header>
      <p id="says" role="status"></p>
      <button id="leave" type="button" hidden></button>
    </header>
    <iframe title="${escapeHtml(story.title)}" allow="fullscreen; clipboard-write"></iframe>
  </body>
</html>
`;

export const LAUNCH_CSS = `html,body{height:100%;margin:0}
body{display:flex;flex-direction:column;font:16px/1.4 system-ui,sans-serif}
header{display:flex;gap:1rem;align-items:center;justify-content:space-between;padding:.25rem .75rem}
header p{margin:0}
button{min-height:2.25rem;padding:0 .75rem;font:inherit;white-space:nowrap}
iframe{flex:1;width:100%;border:0}
`;

export type Files = Readonly<Record<string, string>>;

export interface Built {
  /** The lab in one file. It lets nothing out, whatever page it is framed by. */
  readonly lab: string;
  /** The script of the launched page. */
  readonly launch: string;
}

/** The lab in one file opens where its root element tells. Throws when it has no such place. */
const openedAt = (lab: string, path: string): string => {
  if (!lab.includes(' data-open=""')) throw new Error('The lab in one file has no place for what it opens.');
  return lab.replace(' data-open=""', () => ` data-open="${path}"`);
};

export const packageFiles = (course: CourseOf, { lab, launch }: Built): Files => ({
  'cmi5.xml': courseXml(course),
  'index.html': launchPage(course),
  'launch.css': LAUNCH_CSS,
  'launch.js': launch,
  'lesson.json': JSON.stringify(lessonWords(course), null, 1),
  'lab.html': openedAt(lab, `/embed/${course.id}`),
});

export const zipFiles = (files: Files): Uint8Array =>
  zipSync(Object.fromEntries(Object.entries(files).map(([path, text]) => [path, strToU8(text)])));

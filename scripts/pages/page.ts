/** The HTML page of one lesson: the shell of the lab with a head of its own and a story that needs no script. */

import { nameOf } from '../../src/app/language/name-of.ts';
import { PAGE_LESSON, type PageLesson } from '../../src/app/page-lesson.ts';
import { plainText, type Story } from '../../src/lesson-kit/index.ts';
import { escapeHtml, PROSE_STYLE, readableStory } from './prose.ts';

export interface PageOf {
  readonly id: string;
  readonly story: Story;
  /** Languages that the story has been translated into; BCP 47. */
  readonly tags: readonly string[];
  /** Public address of the lab, without a slash at the end. */
  readonly home: string;
  /** Paths of the modules that the lesson needs, fetched while the lab still starts. */
  readonly modules: readonly string[];
  /** Paths of their styles. */
  readonly styles: readonly string[];
  /** What the lab reads in the page instead of the catalogue. */
  readonly lesson: PageLesson;
}

export const EMBED_SIZE = { width: 760, height: 560 } as const;
export const CARD_SIZE = { width: 1200, height: 630 } as const;

export const meta = (name: string, content: string): string => {
  const key = /^(og|article):/.test(name) ? 'property' : 'name';
  return `<meta ${key}="${name}" content="${escapeHtml(content)}" />`;
};

/** @param tag BCP 47; each translation of a story is a file beside the lesson's own page */
export const addressOf = (home: string, id: string, tag: string): string =>
  tag === 'en' ? `${home}/l/${id}` : `${home}/l/${id}/${tag}.html`;

/** The same lesson in each of its languages, for search engines; nothing where there is only one. */
export const alternates = (home: string, id: string, tags: readonly string[]): readonly string[] =>
  tags.length === 0
    ? []
    : ['en', ...tags].map(
        (tag) => `<link rel="alternate" hreflang="${tag}" href="${addressOf(home, id, tag)}" />`,
      );

const headOf = (page: PageOf): readonly string[] => {
  const { id, story, home, lesson, tags } = page;
  const address = `${home}/l/${id}`;
  const summary = plainText(story.summary);
  return [
    `<link rel="canonical" href="${address}" />`,
    ...alternates(home, id, tags),
    `<link rel="alternate" type="application/json+oembed" href="${home}/oembed/${id}.json" title="${escapeHtml(story.title)}" />`,
    meta('og:type', 'article'),
    meta('og:site_name', 'Netsplit'),
    meta('og:title', story.title),
    meta('og:description', summary),
    meta('og:url', address),
    meta('og:image', `${home}/cards/${id}.png`),
    meta('og:image:width', String(CARD_SIZE.width)),
    meta('og:image:height', String(CARD_SIZE.height)),
    meta('twitter:card', 'summary_large_image'),
    ...fetched(page),
    dataOf(lesson),
  ];
};

const fetched = ({ modules, styles }: PageOf): readonly string[] => [
  ...styles.map((path) => `<link rel="stylesheet" crossorigin href="/${path}">`),
  ...modules.map((path) => `<link rel="modulepreload" href="/${path}" />`),
];

/** Data, not a script: no policy asks about it. */
const dataOf = (lesson: PageLesson): string =>
  `<script type="application/json" id="${PAGE_LESSON}">${JSON.stringify(lesson).replaceAll('<', '\\u003c')}</script>`;

/** @param shell the built index.html. Throws when it lacks a place that is filled in here. */
export const fillIn = (shell: string, places: readonly (readonly [place: RegExp, by: string])[]): string =>
  places.reduce((html, [place, by]) => {
    if (!place.test(html)) throw new Error(`index.html has no ${place.source}, which pages of lessons need.`);
    return html.replace(place, () => by);
  }, shell);

/** The built index.html with the policy in it, for hosts that send no headers; before anything that it rules over. */
export const guarded = (shell: string, policy: string): string =>
  fillIn(shell, [
    [
      /<meta charset="utf-8" \/>/,
      `<meta charset="utf-8" />\n    <meta http-equiv="Content-Security-Policy" content="${escapeHtml(policy)}" />`,
    ],
  ]);

/** Each language in its own words. */
const languageLinks = ({ id, tags }: PageOf): string =>
  tags
    .map(
      (tag) =>
        `<p><a href="${addressOf('', id, tag)}" hreflang="${tag}" lang="${tag}">${escapeHtml(nameOf(tag))}</a></p>\n`,
    )
    .join('');

export const lessonPage = (shell: string, page: PageOf): string => {
  const { story } = page;
  return fillIn(shell, [
    [/<title>[^<]*<\/title>/, `<title>${escapeHtml(story.title)} · Netsplit</title>`],
    [/<meta name="description" content="[^"]*" \/>/, meta('description', plainText(story.summary))],
    [/<\/head>/, `  ${headOf(page).join('\n    ')}\n  </head>`],
    [/<\/noscript>/, `${PROSE_STYLE}\n${languageLinks(page)}${readableStory(story)}\n    </noscript>`],
  ]);
};

/** The embed is somebody else's page: nothing of it is for search engines. */
export const embedPage = (shell: string, page: PageOf): string =>
  fillIn(shell, [
    [/<title>[^<]*<\/title>/, `<title>${escapeHtml(page.story.title)} · Netsplit</title>`],
    [
      /<\/head>/,
      `  ${[meta('robots', 'noindex'), ...fetched(page), dataOf(page.lesson)].join('\n    ')}\n  </head>`,
    ],
  ]);

/** What a site that unfolds links gets for a lesson's address (oembed.com, version 1.0). */
import { CARD_SIZE, EMBED_SIZE, type PageOf } from './page.ts';
import { escapeHtml } from './prose.ts';

const DAY_S = 86_400;

const frameOf = ({ id, story, home }: PageOf): string =>
  [
    `<iframe src="${home}/embed/${id}"`,
    `title="${escapeHtml(story.title)}"`,
    `width="100%" height="${EMBED_SIZE.height}" loading="lazy" allow="fullscreen; clipboard-write"`,
    'referrerpolicy="strict-origin-when-cross-origin"',
    'sandbox="allow-scripts allow-same-origin allow-popups allow-downloads"></iframe>',
  ].join(' ');

export const oembed = (page: PageOf) => ({
  version: '1.0',
  type: 'rich',
  title: page.story.title,
  provider_name: 'Netsplit',
  provider_url: `${page.home}/`,
  html: frameOf(page),
  width: EMBED_SIZE.width,
  height: EMBED_SIZE.height,
  thumbnail_url: `${page.home}/cards/${page.id}.png`,
  thumbnail_width: CARD_SIZE.width,
  thumbnail_height: CARD_SIZE.height,
  cache_age: DAY_S,
});

/** A story as plain HTML: for readers without scripts, and for search engines. Everything is escaped; links are https. */
import type { Block, Blocks, Inline, Story, Words } from '../../src/lesson-kit/index.ts';

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

export const escapeHtml = (text: string): string => text.replace(/[&<>"]/g, (sign) => ESCAPES[sign] ?? sign);

const inline = (part: Inline): string => {
  if (typeof part === 'string') return escapeHtml(part);
  switch (part.kind) {
    case 'code':
      return `<code>${escapeHtml(part.text)}</code>`;
    case 'emphasis':
      return `<em>${words(part.of)}</em>`;
    case 'strong':
      return `<strong>${words(part.of)}</strong>`;
    case 'link':
      return `<a href="${escapeHtml(part.href)}">${words(part.of)}</a>`;
  }
};

export const words = (of: Words): string => of.map(inline).join('');

const block = (of: Block): string => {
  switch (of.kind) {
    case 'paragraph':
      return `<p>${words(of.of)}</p>`;
    case 'code':
      return `<pre><code>${escapeHtml(of.text)}</code></pre>`;
    case 'quote':
    case 'callout':
      return `<blockquote>${blocks(of.of)}</blockquote>`;
    case 'list': {
      const tag = of.ordered ? 'ol' : 'ul';
      return `<${tag}>${of.items.map((item) => `<li>${blocks(item)}</li>`).join('')}</${tag}>`;
    }
  }
};

export const blocks = (of: Blocks): string => of.map(block).join('');

/** How a story looks where there is no lab: a file of `public/`, which nobody with scripts fetches. */
export const PROSE_STYLE = '<link rel="stylesheet" href="/prose.css" />';

/** Title, introduction and steps: what can be read without the lab. Questions and answers stay in it. */
export const readableStory = ({ title, intro, steps }: Story): string =>
  [
    `<article><h1>${escapeHtml(title)}</h1>${blocks(intro)}`,
    ...Object.values(steps).map((step) => `<h2>${words(step.title)}</h2>${blocks(step.body)}`),
    '</article>',
  ].join('\n');

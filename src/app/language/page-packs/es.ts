/** Spanish on the page: found by name, `*.es.*` beside what is English. */
import type { Strings } from '#lesson-kit';
import type { Summary } from '../../catalog.ts';
import type { PagePack } from '../pack.ts';
import { byPart } from '../part-name.ts';

const summaries = import.meta.glob<Summary>(['/lessons/*/*/story.es.md', '!**/_*/**'], {
  import: 'default',
  query: '?summary',
  eager: true,
});

export const pack: PagePack = {
  direction: 'ltr',
  parts: byPart(
    import.meta.glob<Strings>(
      [
        '/src/{app,views,cmi5}/**/{strings,tab,parts}.es.ts',
        '/lessons/*/*/strings.es.panel.tsx',
        '!**/_*/**',
      ],
      { import: 'STRINGS', eager: true },
    ),
  ),
  summary: (folder) => summaries[`/lessons/${folder}/story.es.md`],
};

/** Spanish below the page: found by name, `*.es.*` beside what is English. */
import type { ProtocolTranslation, Story, Strings } from '#lesson-kit';
import { languagePack } from '../pack.ts';
import { byPart } from '../part-name.ts';

export const pack = languagePack('es', {
  parts: byPart(
    import.meta.glob<Strings>('/src/{kernel,checker,lesson-kit,lab}/**/strings.es.ts', {
      import: 'STRINGS',
      eager: true,
    }),
  ),
  common: Object.assign(
    {},
    ...Object.values(
      import.meta.glob<Record<string, string>>('/src/kernel/words.es.ts', { import: 'WORDS', eager: true }),
    ),
  ),
  stories: import.meta.glob<Story>(['/lessons/*/*/story.es.md', '!**/_*/**'], { import: 'default' }),
  titles: import.meta.glob<string>('/src/protocols/*/title.es.ts', { import: 'TITLE', eager: true }),
  protocols: import.meta.glob<ProtocolTranslation>('/src/protocols/*/words.es.ts', { import: 'TRANSLATION' }),
});

/** Run with `npx tsx src/design/theme/write.ts` after changing a token. */
import { writeFileSync } from 'node:fs';
import { tokensCss } from './css.ts';

writeFileSync(new URL('./tokens.css', import.meta.url), tokensCss());

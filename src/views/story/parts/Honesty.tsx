/** What the model leaves out, what it assumes, what it was checked against. */
import type { HonestyWords } from '#lesson-kit';
import { Blocks } from '../Blocks.tsx';
import parts from './parts.module.css';
import { STRINGS } from './strings.ts';

export function Honesty({ words }: { readonly words: HonestyWords }) {
  return (
    <details className={parts.honesty}>
      <summary>{STRINGS.honesty}</summary>
      <h3>{STRINGS.simplified}</h3>
      <Blocks of={words.simplified} />
      <h3>{STRINGS.assumed}</h3>
      <Blocks of={words.assumed} />
      <h3>{STRINGS.checked}</h3>
      <Blocks of={words.checked} />
    </details>
  );
}

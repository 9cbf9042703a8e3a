/** Highlighted source with marked lines, drawn as text: nothing here is ever HTML. */
import { useEffect, useMemo, useRef } from 'react';
import { type ParsedLine, parse } from 'sugar-high/core';
import styles from './code.module.css';
import { typescript } from './grammar.ts';
import type { Region } from './locate.ts';
import type { SourceFile } from './sources.ts';
import { STRINGS } from './strings.ts';

export interface SourceProps {
  readonly file: SourceFile;
  readonly handler: Region | null;
  readonly rules: ReadonlyMap<number, boolean>;
}

export function Source({ file, handler, rules }: SourceProps) {
  const lines = useMemo(() => parse(file.text, typescript).lines, [file]);
  const marked = useRef<HTMLSpanElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: scrolls when another handler ran
  useEffect(() => {
    const line = marked.current;
    const box = line?.closest('section');
    // The handler from its first line; the page itself does not move.
    if (line && box) box.scrollTo({ top: line.offsetTop - 2 * line.offsetHeight });
  }, [handler?.from, handler?.to, file]);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section className={styles.source} aria-label={`${STRINGS.source}: ${file.name}`} tabIndex={0}>
      <pre>
        {lines.map((line) => (
          <Line
            key={line.index}
            line={line}
            ran={handler !== null && line.index >= handler.from && line.index < handler.to}
            rule={rules.get(line.index)}
            lineRef={line.index === handler?.from ? marked : null}
          />
        ))}
      </pre>
    </section>
  );
}

interface LineProps {
  readonly line: ParsedLine;
  readonly ran: boolean;
  readonly rule: boolean | undefined;
  readonly lineRef: React.RefObject<HTMLSpanElement | null> | null;
}

function Line({ line, ran, rule, lineRef }: LineProps) {
  const asked = rule === undefined ? undefined : rule ? 'on' : 'off';
  return (
    <span ref={lineRef} className={styles.line} data-ran={ran || undefined} data-rule={asked}>
      {line.tokens.map((token, place) => (
        <span key={place.toString()} data-token={token.type}>
          {token.value}
        </span>
      ))}
      {'\n'}
    </span>
  );
}

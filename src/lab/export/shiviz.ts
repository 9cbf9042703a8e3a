/** ShiViz: one event in two lines, sentence and vector clock, after the expression that reads them back. */
import { type History, Stamps } from '#kernel';

const EXPRESSION = '(?<event>.*)\\n(?<host>\\S*) (?<clock>{.*})';

/** What happens to a link or to a message on its way has no place on any host's line and is left out. */
export const toShiviz = (history: History): string => {
  const { ids } = history.plan;
  const stamps = new Stamps(history.plan.size);
  const lines = [EXPRESSION, ''];
  for (let index = 0; index < history.length; index++) {
    const { row, sentence } = history.explain(index);
    stamps.push(row);
    const vector = stamps.at(index)?.vector ?? [];
    if (row.node < 0 || (vector[row.node] ?? 0) === 0) continue;
    const clock = Object.fromEntries(
      ids.map((id, place) => [id, vector[place] ?? 0] as const).filter(([, count]) => count > 0),
    );
    lines.push(sentence.replace(/\s+/g, ' '), `${ids[row.node]} ${JSON.stringify(clock)}`);
  }
  return `${lines.join('\n')}\n`;
};

/** A Mermaid sequence diagram: arrows for messages that arrived or were lost, notes for everything else. */
import { type Explanation, type History, labelOf } from '#kernel';

/** Line ends, and the two characters that mean something to Mermaid inside a text. */
const plain = (text: string): string =>
  text.replace(/\s+/g, ' ').replace(/[#;]/g, (sign) => (sign === '#' ? '#35;' : '#59;'));

const LOST = new Set(['lose', 'discard', 'drop']);

const lineOf = (history: History, ids: readonly string[], explanation: Explanation): string => {
  const { row, message, sentence } = explanation;
  if (message && (row.kind === 'deliver' || LOST.has(row.kind))) {
    const arrow = row.kind === 'deliver' ? '->>' : '-x';
    const from = history.plan.indexOf.get(message.from);
    const to = history.plan.indexOf.get(message.to);
    return `p${from}${arrow}p${to}: ${plain(labelOf(history.plan, message.body))}`;
  }
  const where = row.node >= 0 ? `p${row.node}` : `p0,p${ids.length - 1}`;
  return `Note over ${where}: ${plain(sentence)}`;
};

/** Participants are numbered and named by alias, so that no name of a node can be a word of Mermaid's. */
export const toMermaid = (history: History): string => {
  const { ids } = history.plan;
  const lines = Array.from({ length: history.length }, (_, index) =>
    lineOf(history, ids, history.explain(index)),
  );
  return [
    'sequenceDiagram',
    ...[...ids.map((id, place) => `participant p${place} as ${plain(id)}`), ...lines].map(
      (line) => `  ${line}`,
    ),
    '',
  ].join('\n');
};

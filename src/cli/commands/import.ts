/** Reads a log from elsewhere and says what is in it, and what is wrong with it. */
import type { Answer, Command } from '../command.ts';
import { type ImportedSummary, readForeign } from '../foreign.ts';

const plural = (count: number, word: string): string => `${count} ${word}${count === 1 ? '' : 's'}`;

const linesOf = ({ format, executions, problems }: ImportedSummary): string[] => [
  `${format}: ${plural(executions.length, 'execution')}`,
  ...executions.flatMap(({ label, hosts, events, messages, concurrentPairs }) => [
    ...(label === '' ? [] : [label]),
    `  hosts             ${hosts.length}: ${hosts.join(', ')}`,
    `  events            ${events}`,
    `  messages          ${messages}`,
    `  concurrent pairs  ${concurrentPairs}`,
  ]),
  ...problems.map(({ line, says }) => (line > 0 ? `line ${line}: ${says}` : says)),
  plural(problems.length, 'problem'),
];

const answerOf = (summary: ImportedSummary): Answer => ({
  good: summary.problems.length === 0 && summary.executions.length > 0,
  data: summary,
  lines: linesOf(summary),
});

export const command: Command = {
  operands: 1,
  async answer({ operands, read }) {
    return answerOf(readForeign(await read(operands[0] ?? '')));
  },
};

/** Every command of the lab. Each is loaded only when it is asked for: starting up is most of what a short answer costs. */
import type { Command } from './command.ts';

export interface Entry {
  /** What stands after the command's name. */
  readonly takes: string;
  readonly does: string;
  readonly load: () => Promise<{ readonly command: Command }>;
}

export const COMMANDS: Readonly<Record<string, Entry>> = {
  list: {
    takes: '',
    does: 'lessons: id, title, part, protocols, faults allowed, models, rules',
    load: () => import('./commands/list.ts'),
  },
  run: {
    takes: 'LESSON [--seed N] [--set key=value] [--until MS] [--log FILE]',
    does: "plays and prints the trace and the final state's hash",
    load: () => import('./commands/run.ts'),
  },
  play: {
    takes: 'LINK-OR-FILE',
    does: 'replays a share link or saved Run; the same output',
    load: () => import('./commands/play.ts'),
  },
  check: {
    takes: 'LESSON [--model NAME] [--without RULE] [--from FILE]',
    does: 'verdict, distinct, generated, depth, seconds, bytes per state, shortest counterexample',
    load: () => import('./commands/check.ts'),
  },
  judge: {
    takes: 'MODEL FILE',
    does: 'a recorded history against a consistency model',
    load: () => import('./commands/judge.ts'),
  },
  conform: {
    takes: 'TOPIC FILE',
    does: 'answers recorded cases of a real system with the lab’s own model and compares',
    load: () => import('./commands/conform.ts'),
  },
  export: {
    takes: 'RUN --to shiviz|json|edn|itf|mermaid|svg, or LESSON-OR-RUN --html',
    does: 'a Run for other tools; or the lab in one HTML file, opened on it, for places without a network',
    load: () => import('./commands/export.ts'),
  },
  import: {
    takes: 'FILE',
    does: 'reads a foreign log: hosts, events, messages, concurrent pairs, every problem with its line',
    load: () => import('./commands/import.ts'),
  },
};

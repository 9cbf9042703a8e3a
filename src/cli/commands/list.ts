/** Every lesson in the order of the folders, with what can be asked of it. */
import type { FaultKind } from '#kernel';
import type { Command } from '../command.ts';
import { type LessonFolder, lessonFolders, loadLesson, titleOf } from '../lessons.ts';
import { modelNames } from '../models.ts';

interface Listed {
  readonly id: string;
  readonly title: string;
  readonly part: string;
  readonly protocols: readonly string[];
  readonly faults: readonly FaultKind[];
  readonly models: readonly string[];
  readonly rules: readonly string[];
}

interface Broken {
  readonly id: string;
  readonly title: string;
  readonly part: string;
  readonly problem: string;
}

const describe = async (root: string, folder: LessonFolder): Promise<Listed | Broken> => {
  const about = { id: folder.id, title: titleOf(folder), part: folder.part };
  try {
    const lesson = await loadLesson(folder);
    const { protocol, faults } = lesson;
    const models = await modelNames(root, lesson);
    return { ...about, protocols: [protocol.id], faults, models, rules: Object.keys(protocol.rules) };
  } catch (thrown) {
    return { ...about, problem: thrown instanceof Error ? thrown.message : String(thrown) };
  }
};

const names = (list: readonly string[]): string => (list.length === 0 ? '—' : list.join(', '));

const linesOf = (listed: Listed | Broken): string[] => [
  `${listed.id}  ${listed.title}  (${listed.part})`,
  ...('problem' in listed
    ? [`  ${listed.problem}`]
    : [
        `  protocols  ${names(listed.protocols)}`,
        `  faults     ${names(listed.faults)}`,
        `  models     ${names(listed.models)}`,
        `  rules      ${names(listed.rules)}`,
      ]),
];

export const command: Command = {
  operands: 0,
  async answer({ root }) {
    const listed = await Promise.all(lessonFolders(root).map((folder) => describe(root, folder)));
    return {
      good: listed.every((one) => !('problem' in one)),
      data: listed,
      lines: listed.flatMap(linesOf),
    };
  },
};

/** A file from the menu of the lab: a run is opened; what is wrong with anything else is said with its place, and nothing changes. */
import type { LabSession, RunRecord } from '#lab';
import type { Imported } from '#lab/import';
import { STRINGS } from './strings.ts';

/** One sentence, when there is no run in it. The words of imports are fetched with their readers. */
const complaint = async (name: string, { kind, problems }: Imported): Promise<string> => {
  const { IMPORT } = await import('../importing/strings.ts');
  const [first] = problems;
  if (first)
    return STRINGS.notOpened(
      name,
      first.line > 0 ? IMPORT.inLine(first.line, first.says) : IMPORT.whole(first.says),
    );
  return STRINGS.noRun(name, kind === 'none' ? '' : IMPORT.kinds[kind]);
};

export const openRunFile = async (
  session: LabSession,
  file: File,
  onOpen: (record: RunRecord) => void,
): Promise<void> => {
  const { readFile } = await import('../importing/read-file.ts');
  const { readInWorker } = await import('../importing/read-in-worker.ts');
  const content = await readFile(file);
  if ('why' in content) {
    session.notify('error', content.why);
    return;
  }
  const imported = await readInWorker(content.text);
  if ('record' in imported && imported.record) onOpen(imported.record);
  else session.notify('error', await complaint(file.name, imported));
};

/** One store from the inside: log, memory table, levels, filters, compaction, recovery. */
import { defineProtocol, type Protocol } from '#kernel';
import { client } from './client.ts';
import { engine } from './engine.ts';
import type { Message } from './messages.ts';
import { RULES, WORDS } from './words.ts';

export const lsm: Protocol = defineProtocol({
  id: 'lsm',
  title: 'Log-structured merge tree',
  source: "O'Neil, Cheng, Gawlick & O'Neil 1996; LevelDB, doc/impl.md; Chang et al., Bigtable, 2006, §5",
  roles: { store: engine, client },
  rules: RULES,
  words: WORDS,
  label(message) {
    const told = message as Message;
    switch (told.type) {
      case 'write':
        return told.value === null ? `delete ${told.key}` : `put ${told.key}=${told.value}`;
      case 'read':
        return `get ${told.key}`;
      case 'found':
        return told.value === null ? 'absent' : String(told.value);
      default:
        return told.type;
    }
  },
});

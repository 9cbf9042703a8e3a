/** The ways in: a file, or text that is pasted. */
import { useState } from 'react';
import styles from './import.module.css';
import { IMPORT } from './strings.ts';

export interface EntryProps {
  onText(text: string): void;
  onFile(file: File): void;
}

export function Entry({ onText, onFile }: EntryProps) {
  const [text, setText] = useState('');
  return (
    <form
      className={styles.entry}
      onSubmit={(submit) => {
        submit.preventDefault();
        onText(text);
      }}
    >
      <label className={styles.file}>
        <span>{IMPORT.file}</span>
        {/* The browser's own button speaks its own language, and says that nothing was chosen. */}
        <span className={styles.choose}>
          {IMPORT.choose}
          <input
            type="file"
            onChange={(change) => {
              const file = change.target.files?.[0];
              if (file) onFile(file);
              // The same file may be chosen again after it was mended.
              change.target.value = '';
            }}
          />
        </span>
      </label>
      <label>
        <span>{IMPORT.paste}</span>
        <textarea
          rows={5}
          spellCheck={false}
          placeholder={IMPORT.pasteHint}
          value={text}
          onChange={(change) => setText(change.target.value)}
        />
      </label>
      <button type="submit" disabled={text.trim() === ''}>
        {IMPORT.read}
      </button>
    </form>
  );
}

/** Notices that can be dismissed, and the polite voice for who does not see the stage. */
import { useStore } from 'zustand';
import type { LabSession } from '#lab';
import { withBranching } from './branching-later.ts';
import styles from './lab.module.css';
import { STRINGS } from './strings.ts';

export function Messages({ session }: { readonly session: LabSession }) {
  const notices = useStore(session.store, (state) => state.notices);
  const announcement = useStore(session.store, (state) => state.announcement);
  return (
    <>
      <div className={styles.hiddenText} role="status" aria-live="polite">
        {announcement?.text}
      </div>
      <div className={styles.notices} data-notices>
        {notices.map((notice) => (
          <div
            key={notice.id}
            className={styles.notice}
            data-tone={notice.tone}
            role={notice.tone === 'error' ? 'alert' : 'status'}
          >
            <p>{notice.text}</p>
            {notice.undo && (
              <button type="button" onClick={() => withBranching(session, ({ undo }) => undo())}>
                {STRINGS.undo}
              </button>
            )}
            {notice.look && (
              <button type="button" onClick={() => withBranching(session, ({ look }) => look(notice.id))}>
                {STRINGS.look}
              </button>
            )}
            <button type="button" onClick={() => session.dismiss(notice.id)}>
              {STRINGS.dismiss}
            </button>
          </div>
        ))}
      </div>
    </>
  );
}

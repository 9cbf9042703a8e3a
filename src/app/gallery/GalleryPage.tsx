/**
 * Every view in every state, for whoever works on the look, and for the test that compares pictures. Not in the lab that is
 * served. `#<name>` is one of them alone; without it all stand side by side, each in a frame.
 */
import { type ReactNode, useEffect, useState, useSyncExternalStore } from 'react';
import { loadFonts } from '#design';
import { tellOffline } from '../offline/state.ts';
import styles from './gallery.module.css';
import type { Item } from './item.ts';
import { ITEMS } from './items.tsx';
import { touch } from './touch.ts';

const subscribe = (changed: () => void): (() => void) => {
  window.addEventListener('hashchange', changed);
  return () => window.removeEventListener('hashchange', changed);
};

export default function GalleryPage() {
  const shown = useSyncExternalStore(subscribe, () => window.location.hash.slice(1));
  const item = ITEMS.find(({ id }) => id === shown);
  return item ? <Alone key={item.id} item={item} /> : <All />;
}

function Alone({ item }: { readonly item: Item }) {
  const [drawn, draw] = useState<ReactNode>(null);
  const [ready, setReady] = useState(false);
  useEffect(() => {
    loadFonts();
    // What the one before it told the whole page.
    tellOffline({ keeping: 'none', update: 'none' });
    const leaving = new AbortController();
    const show = async (): Promise<void> => {
      draw(await item.show());
      await touch(item.touches ?? [], leaving.signal);
      setReady(true);
    };
    void show();
    return () => leaving.abort();
  }, [item]);
  return (
    <div
      className={styles.room}
      data-gallery={item.id}
      data-ready={ready}
      // All but how they are drawn: that is a function.
      data-items={JSON.stringify(ITEMS)}
    >
      {drawn}
    </div>
  );
}

function All() {
  return (
    <div className={styles.all}>
      {ITEMS.map(({ id, width, height }) => (
        <figure key={id}>
          <figcaption>
            <a href={`#${id}`}>{id}</a>
          </figcaption>
          <iframe src={`/gallery#${id}`} title={id} width={width} height={height} loading="lazy" />
        </figure>
      ))}
    </div>
  );
}

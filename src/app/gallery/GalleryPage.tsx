/**
 * Every view in every state, for whoever works on the look, and for the test that compares pictures. Not in the lab that is
 * served. `?show=<name>` is one of them alone; without it all stand side by side, each in a frame.
 */
import { type ReactNode, useEffect, useState } from 'react';
import { loadFonts } from '#design';
import styles from './gallery.module.css';
import { ITEMS, type Item } from './items.tsx';

const shown = (): string | null => new URLSearchParams(window.location.search).get('show');

export default function GalleryPage() {
  const item = ITEMS.find(({ id }) => id === shown());
  return item ? <Alone item={item} /> : <All />;
}

function Alone({ item }: { readonly item: Item }) {
  const [drawn, draw] = useState<ReactNode>(null);
  useEffect(() => {
    loadFonts();
    void item.show().then(draw);
  }, [item]);
  return (
    <div
      className={styles.room}
      data-gallery={item.id}
      data-ready={drawn !== null}
      data-width={item.width}
      data-height={item.height}
    >
      {drawn}
    </div>
  );
}

function All() {
  return (
    <div className={styles.all}>
      {ITEMS.map(({ id, width, height }) => (
        <figure key={id} data-item={`${id} ${width} ${height}`}>
          <figcaption>
            <a href={`?show=${id}`}>{id}</a>
          </figcaption>
          <iframe src={`?show=${id}`} title={id} width={width} height={height} loading="lazy" />
        </figure>
      ))}
    </div>
  );
}

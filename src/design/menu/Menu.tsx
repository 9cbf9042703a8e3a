/**
 * A menu that is open for as long as it is rendered. Base UI brings keyboard, typeahead, placing and focus; this
 * module is the only one that imports it, and is loaded when the first menu opens (see LazyMenu).
 */
import { Menu as Base } from '@base-ui/react/menu';
import { Check } from 'lucide';
import { type KeyboardEvent, type ReactNode, useId, useMemo, useState } from 'react';
import { Icon } from '../controls/Icon.tsx';
import { filled, type MenuGroup, type MenuItem, type MenuProps, type ViewportPoint } from './items.ts';
import styles from './menu.module.css';

const anchorOf = (at: ViewportPoint | Element) =>
  at instanceof Element ? at : { getBoundingClientRect: () => new DOMRect(at.x, at.y, 0, 0) };

/** React hands key presses to the menu's owner, though the menu stands elsewhere on the page: they end here. */
const keepKeys = (event: KeyboardEvent, close: () => void): void => {
  // Base UI hears Escape at the document, which an ended event would not reach.
  if (event.key !== 'Escape') event.stopPropagation();
  // Its own answer to Tab leaves the focus on an element that nobody sees (APG: Tab closes a menu).
  if (event.key !== 'Tab') return;
  event.preventDefault();
  close();
};

export default function Menu({
  label,
  groups,
  at,
  empty,
  onChoose,
  onClose,
  returnFocus,
}: MenuProps): ReactNode {
  const anchor = useMemo(() => anchorOf(at), [at]);
  const [before] = useState(() => document.activeElement);
  // In the page's main part, so that whoever walks by landmarks meets the menu.
  const [landmark] = useState(() => document.querySelector('main'));
  const shown = filled(groups);
  return (
    <Base.Root open onOpenChange={(open) => !open && onClose()}>
      <Base.Portal container={landmark}>
        <Base.Positioner
          anchor={anchor}
          positionMethod="fixed"
          side="bottom"
          align="start"
          sideOffset={4}
          collisionPadding={8}
          className={styles.place}
        >
          <Base.Popup
            className={styles.menu}
            aria-label={label}
            onKeyDown={(event) => keepKeys(event, onClose)}
            // Elements of a drawing take the focus as well, though the type knows only HTML's.
            finalFocus={() => ((returnFocus?.() ?? before) as HTMLElement | null) ?? true}
          >
            {shown.length === 0 && <p className={styles.empty}>{empty}</p>}
            {shown.map((group, index) => (
              <Group key={group.label ?? index} group={group} onChoose={onChoose} />
            ))}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}

interface GroupProps {
  readonly group: MenuGroup;
  readonly onChoose: (id: string) => void;
}

function Group({ group, onChoose }: GroupProps): ReactNode {
  const { label, items, chosen } = group;
  return (
    <Base.Group className={styles.group}>
      {label && <Base.GroupLabel className={styles.heading}>{label}</Base.GroupLabel>}
      {chosen === undefined ? (
        items.map((item) => <Item key={item.id} item={item} onChoose={onChoose} />)
      ) : (
        <Base.RadioGroup value={chosen} onValueChange={onChoose}>
          {items.map((item) => (
            <Choice key={item.id} item={item} />
          ))}
        </Base.RadioGroup>
      )}
    </Base.Group>
  );
}

function Choice({ item: { id, label } }: { readonly item: MenuItem }): ReactNode {
  return (
    <Base.RadioItem value={id} label={label} closeOnClick className={styles.item}>
      <span className={styles.icon}>
        <Base.RadioItemIndicator>
          <Icon of={Check} size="1em" />
        </Base.RadioItemIndicator>
      </span>
      <span className={styles.label}>{label}</span>
    </Base.RadioItem>
  );
}

function Item({ item, onChoose }: { readonly item: MenuItem } & Pick<GroupProps, 'onChoose'>): ReactNode {
  const reason = useId();
  const { label, keys, refused, danger } = item;
  return (
    <Base.Item
      label={label}
      disabled={Boolean(refused)}
      className={styles.item}
      data-danger={danger || undefined}
      aria-describedby={refused ? reason : undefined}
      aria-keyshortcuts={keys}
      onClick={() => onChoose(item.id)}
    >
      {item.icon && <span className={styles.icon}>{item.icon}</span>}
      <span className={styles.label}>{label}</span>
      {keys && <kbd aria-hidden>{keys}</kbd>}
      {refused && (
        <span id={reason} className={styles.reason}>
          {refused}
        </span>
      )}
    </Base.Item>
  );
}

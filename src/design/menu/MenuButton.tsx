import { type ReactNode, useRef, useState } from 'react';
import { Button, type ButtonProps } from '../controls/Button.tsx';
import type { MenuProps } from './items.ts';
import { LazyMenu, preloadMenu } from './LazyMenu.tsx';

export type MenuButtonProps = Omit<ButtonProps, 'onClick'> &
  Pick<MenuProps, 'label' | 'groups' | 'empty' | 'onChoose'>;

/** A button that opens a menu under itself. `label` names the menu; the button's own words are its children. */
export function MenuButton({ label, groups, empty, onChoose, ...rest }: MenuButtonProps): ReactNode {
  const button = useRef<HTMLButtonElement>(null);
  const [anchor, setAnchor] = useState<Element | null>(null);
  return (
    <>
      <Button
        {...rest}
        ref={button}
        aria-haspopup="menu"
        aria-expanded={anchor !== null}
        onPointerEnter={preloadMenu}
        onFocus={preloadMenu}
        onClick={() => setAnchor(button.current)}
      />
      {anchor && (
        <LazyMenu
          label={label}
          groups={groups}
          at={anchor}
          onChoose={onChoose}
          onClose={() => setAnchor(null)}
          {...(empty === undefined ? {} : { empty })}
        />
      )}
    </>
  );
}

import { type ReactNode, Suspense, useRef, useState } from 'react';
import { Button, type ButtonProps } from '../controls/Button.tsx';
import type { MenuProps } from './items.ts';
import { LazyMenu, preloadMenu } from './LazyMenu.tsx';

export type OpenMenuProps = Pick<MenuProps, 'at' | 'onClose'>;

export type MenuOpenerProps = Omit<ButtonProps, 'onClick'> & {
  /** Drawn under the button for as long as it is open; may be a component that comes later. */
  readonly menu: (open: OpenMenuProps) => ReactNode;
  /** Brings what `menu` draws, once it looks as if the button will be pressed. */
  readonly preload?: () => void;
};

/** A button that opens a menu which somebody else draws. */
export function MenuOpener({ menu, preload, ...rest }: MenuOpenerProps): ReactNode {
  const button = useRef<HTMLButtonElement>(null);
  const [anchor, setAnchor] = useState<Element | null>(null);
  const bring = (): void => {
    preloadMenu();
    preload?.();
  };
  return (
    <>
      <Button
        {...rest}
        ref={button}
        aria-haspopup="menu"
        aria-expanded={anchor !== null}
        onPointerEnter={bring}
        onFocus={bring}
        onClick={() => setAnchor(button.current)}
      />
      {anchor && <Suspense fallback={null}>{menu({ at: anchor, onClose: () => setAnchor(null) })}</Suspense>}
    </>
  );
}

export type MenuButtonProps = Omit<MenuOpenerProps, 'menu' | 'preload'> &
  Pick<MenuProps, 'label' | 'groups' | 'empty' | 'onChoose'>;

/** A button that opens a menu under itself. `label` names the menu; the button's own words are its children. */
export function MenuButton({ label, groups, empty, onChoose, ...rest }: MenuButtonProps): ReactNode {
  const menu = (open: OpenMenuProps) => (
    <LazyMenu {...open} {...{ label, groups, onChoose }} {...(empty === undefined ? {} : { empty })} />
  );
  return <MenuOpener {...rest} menu={menu} />;
}

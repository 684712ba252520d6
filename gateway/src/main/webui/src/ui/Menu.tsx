import { Check, type LucideIcon } from 'lucide-react';
import {
  type KeyboardEvent,
  type ReactNode,
  type RefObject,
  useCallback,
  useEffect,
  useRef,
  useState,
} from 'react';
import { createPortal } from 'react-dom';
import { usePlacement } from './floating';

export interface MenuItem {
  label: string;
  icon?: LucideIcon;
  checked?: boolean;
  danger?: boolean;
  href?: string;
  onSelect?: () => void;
}

type Section = { label?: string; items: MenuItem[] };

interface Trigger {
  ref: RefObject<HTMLButtonElement | null>;
  'aria-haspopup': 'menu';
  'aria-expanded': boolean;
  onClick: (event: { stopPropagation: () => void }) => void;
}

/** A menu button after the WAI-ARIA pattern: arrows move, Escape and Tab close, letters jump. */
export function Menu({
  sections,
  align = 'start',
  header,
  children,
}: {
  sections: Section[];
  align?: 'start' | 'end';
  header?: ReactNode;
  children: (trigger: Trigger) => ReactNode;
}) {
  const [open, setOpen] = useState(false);
  const anchor = useRef<HTMLButtonElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const place = usePlacement(open, anchor, list, align);

  const close = useCallback((refocus: boolean) => {
    setOpen(false);
    if (refocus) anchor.current?.focus();
  }, []);

  useEffect(() => {
    if (!open) return;
    list.current?.querySelector<HTMLElement>('[role^=menuitem]')?.focus({ preventScroll: true });
    const outside = (event: PointerEvent) => {
      const target = event.target as Node;
      if (!list.current?.contains(target) && !anchor.current?.contains(target)) close(false);
    };
    document.addEventListener('pointerdown', outside);
    return () => document.removeEventListener('pointerdown', outside);
  }, [open, close]);

  const onKeyDown = (event: KeyboardEvent) => {
    const items = Array.from(list.current?.querySelectorAll<HTMLElement>('[role^=menuitem]') ?? []);
    const at = items.indexOf(document.activeElement as HTMLElement);
    const go = (index: number) => items[(index + items.length) % items.length]?.focus();
    if (event.key === 'ArrowDown') go(at + 1);
    else if (event.key === 'ArrowUp') go(at - 1);
    else if (event.key === 'Home') go(0);
    else if (event.key === 'End') go(items.length - 1);
    else if (event.key === 'Escape') close(true);
    else if (event.key === 'Tab') close(true);
    else if (event.key.length === 1) {
      const wanted = event.key.toLowerCase();
      items.find((item) => item.textContent?.trim().toLowerCase().startsWith(wanted))?.focus();
      return;
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };

  // Inside a modal dialog the page's body is inert, so the menu must live in the dialog.
  const host = anchor.current?.closest('dialog') ?? document.body;
  return (
    <>
      {children({
        ref: anchor,
        'aria-haspopup': 'menu',
        'aria-expanded': open,
        onClick: (event) => {
          event.stopPropagation();
          setOpen(!open);
        },
      })}
      {open &&
        createPortal(
          <div
            ref={list}
            role="menu"
            className="popover"
            style={place}
            onKeyDown={onKeyDown}
            onClick={(event) => event.stopPropagation()}
          >
            {header}
            {sections.map((section, index) => (
              <div key={index} role="group" aria-label={section.label}>
                {index > 0 && <div className="menu-line" />}
                {section.label && <div className="menu-label">{section.label}</div>}
                {section.items.map((item) => (
                  <Item key={item.label} item={item} onDone={() => close(true)} />
                ))}
              </div>
            ))}
          </div>,
          host,
        )}
    </>
  );
}

function Item({ item, onDone }: { item: MenuItem; onDone: () => void }) {
  const Icon = item.icon;
  const content = (
    <>
      {Icon && <Icon aria-hidden />}
      <span className="grow">{item.label}</span>
      {item.checked && <Check aria-hidden />}
    </>
  );
  const className = item.danger ? 'menu-item danger' : 'menu-item';
  if (item.href) {
    return (
      <a role="menuitem" tabIndex={-1} className={className} href={item.href}>
        {content}
      </a>
    );
  }
  return (
    <button
      type="button"
      role={item.checked === undefined ? 'menuitem' : 'menuitemradio'}
      aria-checked={item.checked}
      tabIndex={-1}
      className={className}
      onClick={() => {
        onDone();
        item.onSelect?.();
      }}
    >
      {content}
    </button>
  );
}

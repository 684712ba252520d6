import { type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import { usePlacement } from './floating';

/** Details of a small thing, on hover and on keyboard focus. Escape hides them. */
export function HoverCard({
  label,
  card,
  children,
}: {
  label: string;
  card: ReactNode;
  children: ReactNode;
}) {
  const [open, setOpen] = useState(false);
  const anchor = useRef<HTMLSpanElement>(null);
  const floating = useRef<HTMLDivElement>(null);
  const timer = useRef<number>(undefined);
  const id = useId();
  const place = usePlacement(open, anchor, floating);

  useEffect(() => () => window.clearTimeout(timer.current), []);

  const later = (value: boolean, wait: number) => {
    window.clearTimeout(timer.current);
    timer.current = window.setTimeout(() => setOpen(value), wait);
  };

  return (
    <>
      <span
        ref={anchor}
        tabIndex={0}
        role="img"
        aria-label={label}
        aria-describedby={open ? id : undefined}
        style={{ borderRadius: 99, display: 'inline-flex' }}
        onPointerEnter={(event) => event.pointerType === 'mouse' && later(true, 160)}
        onPointerLeave={() => later(false, 120)}
        onFocus={() => setOpen(true)}
        onBlur={() => later(false, 0)}
        onKeyDown={(event) => event.key === 'Escape' && setOpen(false)}
      >
        {children}
      </span>
      {open &&
        createPortal(
          <div
            ref={floating}
            id={id}
            role="tooltip"
            className="popover padded"
            style={place}
            onPointerEnter={() => later(true, 0)}
            onPointerLeave={() => later(false, 120)}
            onClick={(event) => event.stopPropagation()}
          >
            {card}
          </div>,
          document.body,
        )}
    </>
  );
}

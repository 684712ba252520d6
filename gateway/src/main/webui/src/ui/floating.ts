import { type RefObject, useLayoutEffect, useState } from 'react';

export interface Place {
  top: number;
  left: number;
}

export interface Box {
  top: number;
  bottom: number;
  left: number;
  right: number;
}

const GAP = 6;
const EDGE = 12;

/** Below the anchor if there is room, else above; shifted so that it stays inside the window. */
export function placeBeside(
  anchor: Box,
  size: { width: number; height: number },
  view: { width: number; height: number },
  align: 'start' | 'end' = 'start',
): Place {
  const below = anchor.bottom + GAP;
  const above = anchor.top - GAP - size.height;
  const fitsBelow = below + size.height <= view.height - EDGE;
  const top = fitsBelow || above < EDGE ? Math.min(below, view.height - EDGE - size.height) : above;
  const wanted = align === 'start' ? anchor.left : anchor.right - size.width;
  const left = Math.max(EDGE, Math.min(wanted, view.width - EDGE - size.width));
  return { top: Math.max(EDGE, top), left };
}

/** Keeps a floating element beside its anchor while it is open. */
export function usePlacement(
  open: boolean,
  anchor: RefObject<HTMLElement | null>,
  floating: RefObject<HTMLElement | null>,
  align: 'start' | 'end' = 'start',
): Place {
  const [place, setPlace] = useState<Place>({ top: -9999, left: -9999 });
  useLayoutEffect(() => {
    if (!open) return;
    const update = () => {
      if (!anchor.current || !floating.current) return;
      const view = { width: window.innerWidth, height: window.innerHeight };
      const { offsetWidth: width, offsetHeight: height } = floating.current;
      setPlace(placeBeside(anchor.current.getBoundingClientRect(), { width, height }, view, align));
    };
    update();
    window.addEventListener('scroll', update, true);
    window.addEventListener('resize', update);
    return () => {
      window.removeEventListener('scroll', update, true);
      window.removeEventListener('resize', update);
    };
  }, [open, anchor, floating, align]);
  return place;
}

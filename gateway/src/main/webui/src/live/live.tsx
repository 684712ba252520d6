import { useQueryClient } from '@tanstack/react-query';
import { createContext, type ReactNode, useContext, useEffect, useRef, useState } from 'react';
import { LIVE_TYPES, type LiveEvent, parseLive, staleAfter } from './invalidation';

type Listener = (event: LiveEvent) => void;

interface Live {
  connected: boolean;
  subscribe: (listener: Listener) => () => void;
}

const LiveContext = createContext<Live>({ connected: false, subscribe: () => () => {} });

/** How long events are gathered before the pages read again. */
const GATHER_MS = 350;

/** Read models follow an event by a moment, so each batch is read once more after it. */
const SETTLE_MS = 1500;

/** How long to wait after the stream was refused. */
const RETRY_MS = 8000;

/** Keeps one stream open and marks the fitting answers stale, many events at a time. */
export function LiveProvider({ children }: { children: ReactNode }) {
  const queries = useQueryClient();
  const [connected, setConnected] = useState(false);
  const listeners = useRef(new Set<Listener>());
  const [subscribe] = useState(() => (listener: Listener) => {
    listeners.current.add(listener);
    return () => void listeners.current.delete(listener);
  });

  useEffect(() => {
    let stream: EventSource;
    let pending = new Map<string, readonly unknown[]>();
    const timers = new Set<number>();
    let seen = new Set<string>();
    let opened = false;

    const after = (wait: number, run: () => void) => {
      const timer = window.setTimeout(() => {
        timers.delete(timer);
        run();
      }, wait);
      timers.add(timer);
    };
    const collect = (event: LiveEvent) => {
      if (pending.size === 0) {
        after(GATHER_MS, () => {
          const batch = [...pending.values()];
          pending = new Map();
          const flush = () => {
            for (const queryKey of batch) void queries.invalidateQueries({ queryKey });
          };
          flush();
          after(SETTLE_MS, flush);
        });
      }
      for (const key of staleAfter(event)) pending.set(JSON.stringify(key), key);
    };
    const receive = (message: MessageEvent<string>) => {
      const event = parseLive(message.type, message.data);
      if (!event) return;
      const id = message.lastEventId || event.id;
      if (id) {
        if (seen.has(id)) return;
        if (seen.size > 500) seen = new Set();
        seen.add(id);
      }
      collect(event);
      listeners.current.forEach((listener) => listener(event));
    };

    const connect = () => {
      stream = new EventSource('/api/v1/live', { withCredentials: true });
      stream.onopen = () => {
        setConnected(true);
        // The stream goes on where it was cut, but not for ever: read everything again.
        if (opened) void queries.invalidateQueries();
        opened = true;
      };
      stream.onerror = () => {
        setConnected(false);
        // Refused for good, as after the end of the session; a cut line reconnects by itself.
        if (stream.readyState === EventSource.CLOSED) {
          void queries.invalidateQueries({ queryKey: ['me'] });
          after(RETRY_MS, connect);
        }
      };
      stream.addEventListener('reset', () => void queries.invalidateQueries());
      stream.onmessage = receive;
      for (const type of LIVE_TYPES) stream.addEventListener(type, receive);
    };
    connect();
    return () => {
      stream.close();
      timers.forEach((timer) => window.clearTimeout(timer));
    };
  }, [queries]);

  return <LiveContext.Provider value={{ connected, subscribe }}>{children}</LiveContext.Provider>;
}

export function useLiveConnected(): boolean {
  return useContext(LiveContext).connected;
}

/** Calls back for each event while mounted. */
export function useLiveEvents(listener: Listener) {
  const { subscribe } = useContext(LiveContext);
  const latest = useRef(listener);
  useEffect(() => {
    latest.current = listener;
  });
  useEffect(() => subscribe((event) => latest.current(event)), [subscribe]);
}

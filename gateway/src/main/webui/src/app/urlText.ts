import { useCallback, useEffect, useRef, useState } from 'react';
import { useSearchParams } from 'react-router';
import { useDebounced } from './debounce';

/** Sets or removes one parameter of the address without a new entry in the history. */
export function useSetParam(): (name: string, value: string | undefined) => void {
  const [, setParams] = useSearchParams();
  return useCallback(
    (name, value) =>
      setParams(
        (old) => {
          const next = new URLSearchParams(old);
          if (value) next.set(name, value);
          else next.delete(name);
          return next;
        },
        { replace: true },
      ),
    [setParams],
  );
}

/**
 * A search text that lives in the address: what is typed gets there after a rest, and a link to
 * another address changes the text.
 */
export function useUrlText(name: string): [text: string, setText: (text: string) => void, settled: string] {
  const [params] = useSearchParams();
  const setParam = useSetParam();
  const inUrl = params.get(name) ?? '';
  const [text, setText] = useState(inUrl);
  const settled = useDebounced(text.trim());
  const known = useRef(inUrl);

  useEffect(() => {
    if (settled !== text.trim() || settled === known.current) return;
    known.current = settled;
    setParam(name, settled || undefined);
  }, [settled, text, name, setParam]);
  useEffect(() => {
    if (inUrl === known.current) return;
    known.current = inUrl;
    setText(inUrl);
  }, [inUrl]);

  return [text, setText, settled];
}

import { useEffect, useState } from 'react';

/** The value once it has rested for `wait` milliseconds. */
export function useDebounced<T>(value: T, wait = 250): T {
  const [rested, setRested] = useState(value);
  useEffect(() => {
    const timer = window.setTimeout(() => setRested(value), wait);
    return () => window.clearTimeout(timer);
  }, [value, wait]);
  return rested;
}

import { useEffect, useState } from 'react';

/** Whole seconds since a time, counting while the tab is visible and it is asked for. */
export function useSecondsSince(sinceMillis: number, counting: boolean): number {
  const [now, setNow] = useState(sinceMillis);
  useEffect(() => {
    if (!counting) return undefined;
    const timer = setInterval(() => {
      if (!document.hidden) setNow(Date.now());
    }, 1000);
    return () => {
      clearInterval(timer);
    };
  }, [counting]);
  return Math.max(0, Math.floor((now - sinceMillis) / 1000));
}

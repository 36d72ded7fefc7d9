/** Whether the window is as narrow as a phone; the style sheets draw the same border. */
import { useSyncExternalStore } from 'react';

const narrow = () => window.matchMedia('(width < 640px)');

function subscribe(listener: () => void): () => void {
  const query = narrow();
  query.addEventListener('change', listener);
  return () => {
    query.removeEventListener('change', listener);
  };
}

/** True on a phone; drawings then use shorter words. */
export function useIsNarrow(): boolean {
  return useSyncExternalStore(subscribe, () => narrow().matches);
}

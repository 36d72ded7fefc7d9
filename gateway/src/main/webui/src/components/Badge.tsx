import type { ReactNode } from 'react';

/** What a status means for the reader. */
export type Tone = 'neutral' | 'good' | 'attention' | 'bad';

/** A status in a word, with a dot in the colour of its meaning. */
export function Badge({ tone = 'neutral', children }: { tone?: Tone; children: ReactNode }) {
  return (
    <span className="wl-badge" data-tone={tone}>
      {children}
    </span>
  );
}

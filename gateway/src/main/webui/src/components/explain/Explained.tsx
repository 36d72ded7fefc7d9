import type { ReactNode } from 'react';
import { type ExplanationSource, useExplainer } from './ExplainContext';

/** A figure that opens its explanation. Without one it is just the figure. */
export function Explained({
  title,
  source,
  children,
}: {
  /** What the figure is, as title of the drawer. */
  readonly title: string;
  readonly source: ExplanationSource | null | undefined;
  readonly children: ReactNode;
}) {
  const explainer = useExplainer();
  if (!source) return <>{children}</>;
  return (
    <button
      type="button"
      className="wl-explained"
      title={`${title}: how this came about`}
      onClick={() => {
        explainer.open(title, source);
      }}
    >
      {children}
    </button>
  );
}

import { createContext, use } from 'react';
import type { Explanation } from '../../api/types';

/** An explanation at hand, or the way to fetch it when it is asked for. */
export type ExplanationSource = Explanation | (() => Promise<Explanation>);

/** Opens the drawer on a figure. */
export interface Explainer {
  readonly open: (title: string, source: ExplanationSource) => void;
}

export const ExplainContext = createContext<Explainer | null>(null);

/** The explain drawer of the page. */
export function useExplainer(): Explainer {
  const explainer = use(ExplainContext);
  if (!explainer) throw new Error('useExplainer needs an ExplainProvider around it');
  return explainer;
}

import { Button } from '@patternfly/react-core';
import CloseIcon from '@patternfly/react-icons/dist/esm/icons/times-icon';
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { type Problem, problemOf } from '../../api/problem';
import type { Explanation } from '../../api/types';
import { ErrorState, LoadingState } from '../States';
import type { ExplanationSource } from './ExplainContext';
import { ExplanationTree } from './ExplanationTree';

type Loaded = { readonly explanation: Explanation } | { readonly problem: Problem } | null;

/** The drawer beside the page: formula, inputs, and the records behind them, as deep as they go. */
export function ExplainDrawer({
  title,
  source,
  onClose,
}: {
  readonly title: string;
  readonly source: ExplanationSource;
  readonly onClose: () => void;
}) {
  const heading = useId();
  const panel = useRef<HTMLElement>(null);
  const loaded = useExplanation(source);
  useEffect(() => {
    panel.current?.focus();
  }, [source]);
  const closeOnEscape = (event: KeyboardEvent) => {
    if (event.key === 'Escape') onClose();
  };
  return (
    <aside
      ref={panel}
      className="wl-drawer"
      tabIndex={-1}
      aria-labelledby={heading}
      onKeyDown={closeOnEscape}
    >
      <header className="wl-drawer-head">
        <h2 id={heading}>{title}</h2>
        <Button variant="plain" aria-label="Close" icon={<CloseIcon />} onClick={onClose} />
      </header>
      <div className="wl-drawer-body">
        <DrawerBody loaded={loaded} />
      </div>
    </aside>
  );
}

function DrawerBody({ loaded }: { readonly loaded: Loaded }) {
  if (loaded === null) return <LoadingState label="The explanation" lines={4} />;
  if ('problem' in loaded) return <ErrorState problem={loaded.problem} />;
  return <ExplanationTree explanation={loaded.explanation} />;
}

function useExplanation(source: ExplanationSource): Loaded {
  const [fetched, setFetched] = useState<{ source: ExplanationSource; loaded: Loaded } | null>(
    null,
  );
  useEffect(() => {
    if (typeof source !== 'function') return undefined;
    let current = true;
    const show = (loaded: Loaded) => {
      if (current) setFetched({ source, loaded });
    };
    source().then(
      (explanation) => {
        show({ explanation });
      },
      (error: unknown) => {
        show({ problem: problemOf(error) });
      },
    );
    return () => {
      current = false;
    };
  }, [source]);
  if (typeof source !== 'function') return { explanation: source };
  return fetched?.source === source ? fetched.loaded : null;
}

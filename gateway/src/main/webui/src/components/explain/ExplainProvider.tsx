import { type ReactNode, useCallback, useMemo, useState } from 'react';
import { useLocation } from 'react-router';
import { ExplainContext, type ExplanationSource } from './ExplainContext';
import { ExplainDrawer } from './ExplainDrawer';

interface Opened {
  readonly title: string;
  readonly source: ExplanationSource;
  readonly returnTo: Element | null;
  readonly pathname: string;
}

/**
 * Holds the one explain drawer of the page; focus returns to the figure when it closes, and
 * a change of page closes it.
 */
export function ExplainProvider({ children }: { readonly children: ReactNode }) {
  const [opened, setOpened] = useState<Opened | null>(null);
  const { pathname } = useLocation();
  const open = useCallback(
    (title: string, source: ExplanationSource) => {
      setOpened({ title, source, returnTo: document.activeElement, pathname });
    },
    [pathname],
  );
  const explainer = useMemo(() => ({ open }), [open]);
  const close = () => {
    if (opened?.returnTo instanceof HTMLElement) opened.returnTo.focus();
    setOpened(null);
  };
  return (
    <ExplainContext value={explainer}>
      {children}
      {opened?.pathname === pathname ? (
        <ExplainDrawer title={opened.title} source={opened.source} onClose={close} />
      ) : null}
    </ExplainContext>
  );
}

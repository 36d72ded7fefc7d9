import { type ReactNode, useCallback, useMemo, useState } from 'react';
import { ExplainContext, type ExplanationSource } from './ExplainContext';
import { ExplainDrawer } from './ExplainDrawer';

interface Opened {
  readonly title: string;
  readonly source: ExplanationSource;
  readonly returnTo: Element | null;
}

/** Holds the one explain drawer of the page; focus returns to the figure when it closes. */
export function ExplainProvider({ children }: { readonly children: ReactNode }) {
  const [opened, setOpened] = useState<Opened | null>(null);
  const open = useCallback((title: string, source: ExplanationSource) => {
    setOpened({ title, source, returnTo: document.activeElement });
  }, []);
  const explainer = useMemo(() => ({ open }), [open]);
  const close = () => {
    if (opened?.returnTo instanceof HTMLElement) opened.returnTo.focus();
    setOpened(null);
  };
  return (
    <ExplainContext value={explainer}>
      {children}
      {opened ? <ExplainDrawer title={opened.title} source={opened.source} onClose={close} /> : null}
    </ExplainContext>
  );
}

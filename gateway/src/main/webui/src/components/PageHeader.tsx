import { type ReactNode, useEffect } from 'react';

/** The head of a page: its name (also in the browser's tab), a sentence, and the controls. */
export function PageHeader({
  title,
  children,
  actions,
}: {
  readonly title: string;
  readonly children?: ReactNode;
  readonly actions?: ReactNode;
}) {
  useEffect(() => {
    document.title = `${title} · Wattledger`;
  }, [title]);
  return (
    <header className="wl-page-head">
      <div>
        <h1>{title}</h1>
        {children ? <p>{children}</p> : null}
      </div>
      {actions ? <div className="wl-page-actions">{actions}</div> : null}
    </header>
  );
}

import { type ReactNode, useId } from 'react';

/** A titled part of a page. */
export function Card({
  title,
  note,
  actions,
  className = '',
  children,
}: {
  readonly title: string;
  readonly note?: ReactNode;
  readonly actions?: ReactNode;
  readonly className?: string;
  readonly children: ReactNode;
}) {
  const id = useId();
  return (
    <section className={`wl-card ${className}`} aria-labelledby={id}>
      <div className="wl-card-head">
        <h2 id={id}>{title}</h2>
        {actions ? <div className="wl-row">{actions}</div> : null}
      </div>
      {note ? <p className="wl-card-note">{note}</p> : null}
      {children}
    </section>
  );
}

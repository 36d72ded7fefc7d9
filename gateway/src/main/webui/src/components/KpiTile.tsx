import type { ReactNode } from 'react';
import { Bone } from './States';

/** A row of tiles above the chart and the table of a page. */
export function KpiTiles({ children }: { readonly children: ReactNode }) {
  return <div className="wl-tiles">{children}</div>;
}

/** One figure with its name and a note. `children` is the figure, formatted. */
export function KpiTile({
  title,
  note,
  loading = false,
  children,
}: {
  readonly title: string;
  readonly note?: ReactNode;
  readonly loading?: boolean;
  readonly children: ReactNode;
}) {
  return (
    <dl className="wl-tile">
      <dt>{title}</dt>
      <dd className="wl-number wl-number-tile">
        {loading ? <Bone width="8rem" height="1.6rem" /> : children}
      </dd>
      {note && !loading ? <dd className="wl-tile-note">{note}</dd> : null}
    </dl>
  );
}

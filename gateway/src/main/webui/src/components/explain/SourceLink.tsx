import { Link } from 'react-router';
import type { SourceRef } from '../../api/types';
import { sourceName } from '../../pages/sources';
import { usePageLink } from '../../pages/usePageLink';

/** A way to the record behind a figure; plain words where no page shows that kind of record. */
export function SourceLink({ source }: { readonly source: SourceRef }) {
  const path = usePageLink()(source.href);
  if (path === null) return <span className="wl-muted">{sourceName(source)}</span>;
  return (
    <Link className="wl-link" to={path}>
      {sourceName(source)}
    </Link>
  );
}

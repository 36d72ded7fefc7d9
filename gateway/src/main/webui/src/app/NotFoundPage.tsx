import { Link } from 'react-router';
import { EmptyState } from '../components/States';

/** For addresses that no page owns. */
export function NotFoundPage() {
  return (
    <div className="wl-page">
      <EmptyState title="There is no page at this address">
        The link may be old. <Link to="/">Go to the first page</Link>.
      </EmptyState>
    </div>
  );
}

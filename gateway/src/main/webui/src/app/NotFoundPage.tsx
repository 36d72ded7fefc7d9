import { Link } from 'react-router';
import { PageState } from '../components/States';

/** For addresses that no page owns. */
export function NotFoundPage() {
  return (
    <PageState title="There is no page at this address">
      The link may be old.{' '}
      <Link className="wl-link" to="/">
        Go to the first page
      </Link>
      .
    </PageState>
  );
}

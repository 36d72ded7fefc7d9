import WarningIcon from '@patternfly/react-icons/dist/esm/icons/exclamation-triangle-icon';
import type { Statement } from '../../api/types';

/** Says above the figures that facts are missing, so that nobody reads them as final. */
export function MissingNotice({ statement }: { readonly statement: Statement | undefined }) {
  const count = statement?.missing?.length ?? 0;
  if (count === 0) return null;
  return (
    <p className="wl-notice" role="status">
      <WarningIcon className="wl-icon-attention" />
      <span>
        <strong>{count === 1 ? 'One fact is missing.' : `${count} facts are missing.`}</strong> What
        would follow from them is left out of the figures below, not counted as zero; the{' '}
        <a href="#close">checklist</a> says where to enter them.
      </span>
    </p>
  );
}

import { Alert } from '@patternfly/react-core';
import type { Unanswered } from '../../api/audit';
import { serviceName } from './words';

/** Says which services are missing from what is shown. */
export function UnansweredNotice({ unanswered }: { readonly unanswered: readonly Unanswered[] }) {
  if (unanswered.length === 0) return null;
  const missing = unanswered
    .map(({ service, reason }) => `${serviceName(service)} (${reason})`)
    .join('; ');
  return (
    <Alert variant="warning" isInline title="Not complete">
      Missing: {missing}.
    </Alert>
  );
}

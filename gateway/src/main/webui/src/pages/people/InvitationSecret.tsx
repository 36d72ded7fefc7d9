import type { Invited } from '../../api/people';
import { SecretDialog } from '../../components/SecretDialog';

/** The password of a first login, when no e-mail could bring a link. */
export function InvitationSecret({
  invited,
  onClose,
}: {
  readonly invited: Invited | null;
  readonly onClose: () => void;
}) {
  if (!invited?.temporaryPassword) return null;
  return (
    <SecretDialog
      title="Password for the first login"
      parts={[
        { label: 'User name', value: invited.username },
        { label: 'Password', value: invited.temporaryPassword },
      ]}
      onClose={onClose}
    >
      Hand it over on a safe way. It has to be replaced at the first login. If it gets lost, send
      the invitation again.
    </SecretDialog>
  );
}

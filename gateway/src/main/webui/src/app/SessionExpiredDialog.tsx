import { Button, Modal, ModalBody, ModalFooter, ModalHeader } from '@patternfly/react-core';
import { useEffect, useState } from 'react';
import { onSessionExpired } from '../api/client';
import { loginUrl } from '../api/paths';

/** Appears when the session is over, also by a logout in another tab; leads back to the same page. */
export function SessionExpiredDialog() {
  const [expired, setExpired] = useState(false);
  useEffect(
    () =>
      onSessionExpired(() => {
        setExpired(true);
      }),
    [],
  );
  if (!expired) return null;
  return (
    <Modal isOpen variant="small" aria-labelledby="session-expired">
      <ModalHeader title="Your session has expired" labelId="session-expired" />
      <ModalBody>
        Log in again and you come back to this page. Nothing that you saved is lost.
      </ModalBody>
      <ModalFooter>
        <Button
          variant="primary"
          onClick={() => {
            const { pathname, search } = window.location;
            window.location.assign(loginUrl(pathname + search));
          }}
        >
          Log in again
        </Button>
      </ModalFooter>
    </Modal>
  );
}

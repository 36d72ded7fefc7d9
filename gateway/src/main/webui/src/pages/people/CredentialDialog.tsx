import { Button, Modal, ModalBody, ModalHeader } from '@patternfly/react-core';
import { useId, useState } from 'react';
import { deleteJson, postJson } from '../../api/client';
import type { ApiCredential, NewSecret } from '../../api/people';
import { Facts } from '../../components/Facts';
import { formatInstant } from '../../format/dates';
import { ConfirmDialog } from './ConfirmDialog';
import { roleList } from './words';

type Action = 'secret' | 'disable' | 'enable' | 'delete';

const WORDS: Readonly<
  Record<Action, { readonly button: string; readonly busy: string; readonly text: string }>
> = {
  secret: {
    button: 'Make a new secret',
    busy: 'Making…',
    text: 'The present secret is refused from now on. A machine that uses it stops within five minutes.',
  },
  disable: {
    button: 'Disable',
    busy: 'Disabling…',
    text: 'No more access tokens are given out. One that was given out before works for at most five minutes.',
  },
  enable: {
    button: 'Enable',
    busy: 'Enabling…',
    text: 'Access tokens are given out again for the present secret.',
  },
  delete: {
    button: 'Delete',
    busy: 'Deleting…',
    text: 'The credential is removed for good. What it delivered stays.',
  },
};

/** One credential: what is known about it, and what can be done with it. */
export function CredentialDialog({
  credential,
  url,
  onSecret,
  onClose,
}: {
  readonly credential: ApiCredential;
  readonly url: string;
  readonly onSecret: (made: NewSecret) => void;
  readonly onClose: () => void;
}) {
  const id = useId();
  const [action, setAction] = useState<Action | null>(null);
  const actions: readonly Action[] = [
    'secret',
    credential.enabled ? 'disable' : 'enable',
    'delete',
  ];
  if (action !== null) {
    const words = WORDS[action];
    return (
      <ConfirmDialog<unknown>
        title={`${words.button}: ${credential.name}`}
        submit={words.button}
        busy={words.busy}
        send={(idempotencyKey) =>
          action === 'delete'
            ? deleteJson(url)
            : postJson<unknown>(`${url}/${action}`, undefined, { idempotencyKey })
        }
        onDone={(made) => {
          if (action === 'secret') onSecret(made as NewSecret);
          onClose();
        }}
        onClose={() => {
          setAction(null);
        }}
      >
        {words.text}
      </ConfirmDialog>
    );
  }
  return (
    <Modal isOpen variant="small" aria-labelledby={`${id}-title`} onClose={onClose}>
      <ModalHeader title={credential.name} labelId={`${id}-title`} />
      <ModalBody>
        <div className="wl-stack">
          <Facts
            facts={[
              ['Client id', credential.clientId],
              ['Description', credential.description],
              ['Customer', credential.organizationName],
              ['May act as', roleList(credential.roles)],
              ['Made by', credential.createdBy],
              ['Secret since', formatInstant(credential.secretSince)],
              ['Last used', credential.lastUsedAt ? formatInstant(credential.lastUsedAt) : 'Never'],
            ]}
          />
          <div className="wl-row">
            {actions.map((name) => (
              <Button
                key={name}
                variant={name === 'delete' ? 'danger' : 'secondary'}
                size="sm"
                onClick={() => {
                  setAction(name);
                }}
              >
                {WORDS[name].button}
              </Button>
            ))}
          </div>
        </div>
      </ModalBody>
    </Modal>
  );
}

import { Button, Modal, ModalBody, ModalFooter, ModalHeader } from '@patternfly/react-core';
import { type ReactNode, useId, useState } from 'react';

/** Something to copy, with what it is. */
export interface SecretPart {
  readonly label: string;
  readonly value: string;
}

/**
 * Shows what nobody will show again, such as a password for a first login. It closes by its button
 * alone, so that a stray click does not lose it.
 */
export function SecretDialog({
  title,
  children,
  parts,
  onClose,
}: {
  readonly title: string;
  readonly children: ReactNode;
  readonly parts: readonly SecretPart[];
  readonly onClose: () => void;
}) {
  const id = useId();
  return (
    <Modal isOpen variant="small" aria-labelledby={`${id}-title`}>
      <ModalHeader title={title} labelId={`${id}-title`} />
      <ModalBody>
        <div className="wl-stack">
          {parts.map((part) => (
            <Copyable key={part.label} {...part} />
          ))}
          <p className="wl-warning">
            <strong>This is shown once.</strong> {children}
          </p>
        </div>
      </ModalBody>
      <ModalFooter>
        <Button variant="primary" onClick={onClose}>
          I have copied it
        </Button>
      </ModalFooter>
    </Modal>
  );
}

function Copyable({ label, value }: SecretPart) {
  const [said, setSaid] = useState('');
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(value);
      setSaid('Copied');
    } catch {
      setSaid('Select the text and copy it by hand');
    }
  };
  return (
    <div>
      <div className="wl-small wl-muted">{label}</div>
      <div className="wl-secret">
        <code>{value}</code>
        <Button
          variant="secondary"
          size="sm"
          aria-label={`Copy: ${label}`}
          onClick={() => void copy()}
        >
          Copy
        </Button>
      </div>
      <span className="wl-small wl-muted" role="status">
        {said}
      </span>
    </div>
  );
}

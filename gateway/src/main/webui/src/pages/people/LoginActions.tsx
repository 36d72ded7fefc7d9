import { Button } from '@patternfly/react-core';
import { useState } from 'react';
import { deleteJson, postJson } from '../../api/client';
import type { Invited, SignedOut, UserAccount } from '../../api/people';
import { formatInstant } from '../../format/dates';
import { ConfirmDialog } from './ConfirmDialog';
import { InvitationSecret } from './InvitationSecret';
import { fullName } from './words';

type Action =
  'sign-out' | 'invitation' | 'second-factor-reset' | 'unlock' | 'disable' | 'enable' | 'remove';

interface ActionWords {
  readonly button: string;
  readonly title: (name: string) => string;
  readonly busy: string;
  readonly text: string;
  readonly danger?: boolean;
}

const WORDS: Readonly<Record<Action, ActionWords>> = {
  'sign-out': {
    button: 'Sign out everywhere',
    title: (name) => `Sign ${name} out everywhere?`,
    busy: 'Signing out…',
    text: 'Every login ends. A page that is open works until its access token expires, at most five minutes.',
  },
  invitation: {
    button: 'Send the invitation again',
    title: (name) => `Invite ${name} again?`,
    busy: 'Inviting…',
    text: 'For an invitation that got lost, or a forgotten password. The old password is replaced and every login ends.',
  },
  'second-factor-reset': {
    button: 'Reset the second factor',
    title: (name) => `Reset the second factor of ${name}?`,
    busy: 'Resetting…',
    text: 'The present one is removed, every login ends, and the next login asks to set up a new one.',
  },
  unlock: {
    button: 'End the lockout',
    title: (name) => `Let ${name} try again?`,
    busy: 'Ending…',
    text: 'Too many wrong passwords have locked this login for some minutes. Make sure that it was the person.',
  },
  disable: {
    button: 'Disable',
    title: (name) => `Disable ${name}?`,
    busy: 'Disabling…',
    text: 'Nobody can log in with this account any more, and every login ends. Records stay as they are.',
    danger: true,
  },
  enable: {
    button: 'Enable',
    title: (name) => `Enable ${name}?`,
    busy: 'Enabling…',
    text: 'The person can log in again with the roles as they are.',
  },
  remove: {
    button: 'Remove',
    title: (name) => `Remove ${name}?`,
    busy: 'Removing…',
    text: 'The account is removed for good. The e-mail address can be invited again.',
    danger: true,
  },
};

/** What can be done with the logins of an account, by whoever looks after it. */
export function LoginActions({
  account,
  url,
  own,
  removable = false,
  onRemoved,
}: {
  readonly account: UserAccount;
  readonly url: string;
  /** Whether it is the account of whoever looks at it. */
  readonly own: boolean;
  readonly removable?: boolean;
  readonly onRemoved?: () => void;
}) {
  const [action, setAction] = useState<Action | null>(null);
  const [invited, setInvited] = useState<Invited | null>(null);
  const [said, setSaid] = useState('');
  const close = () => {
    setAction(null);
  };
  const done = (what: Action, made: unknown) => {
    if (what === 'invitation') {
      const invitation = made as Invited;
      setInvited(invitation);
      setSaid(invitation.mailed ? 'A link was sent by e-mail.' : '');
    } else if (what === 'sign-out') {
      setSaid(signedOutWords(made as SignedOut));
    } else {
      setSaid('Done.');
    }
    if (what === 'remove') onRemoved?.();
  };
  return (
    <div className="wl-stack">
      <div className="wl-row">
        {actionsFor(account, own, removable).map((name) => (
          <Button
            key={name}
            variant={WORDS[name].danger ? 'danger' : 'secondary'}
            size="sm"
            onClick={() => {
              setAction(name);
            }}
          >
            {WORDS[name].button}
          </Button>
        ))}
      </div>
      <p className="wl-small wl-muted" role="status">
        {said}
      </p>
      {action ? (
        <ConfirmDialog<unknown>
          title={WORDS[action].title(fullName(account))}
          submit={WORDS[action].button}
          busy={WORDS[action].busy}
          send={(idempotencyKey) =>
            action === 'remove'
              ? deleteJson(url)
              : postJson<unknown>(`${url}/${action}`, undefined, { idempotencyKey })
          }
          onDone={(made) => {
            done(action, made);
          }}
          onClose={close}
        >
          {WORDS[action].text}
        </ConfirmDialog>
      ) : null}
      <InvitationSecret
        invited={invited}
        onClose={() => {
          setInvited(null);
        }}
      />
    </div>
  );
}

function actionsFor(account: UserAccount, own: boolean, removable: boolean): readonly Action[] {
  const actions: Action[] = ['sign-out'];
  if (account.lockedOut) actions.push('unlock');
  if (own) return actions;
  if (account.enabled) actions.push('invitation', 'second-factor-reset', 'disable');
  else actions.push('enable');
  if (removable) actions.push('remove');
  return actions;
}

function signedOutWords({ endedSessions, accessTokensEndAt }: SignedOut): string {
  const logins = endedSessions === 1 ? '1 login was ended' : `${endedSessions} logins were ended`;
  return `${logins}. What was open before works until ${formatInstant(accessTokensEndAt)} at the latest.`;
}

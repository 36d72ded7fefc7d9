import { useState } from 'react';
import { postJson } from '../../api/client';
import { type Invited, PEOPLE } from '../../api/people';
import { ChoicesField } from '../../components/form/ChoicesField';
import { FormDialog, stated } from '../../components/form/FormDialog';
import { TextField } from '../../components/form/TextField';
import { STAFF_ROLES } from './words';

const EMPTY = { firstName: '', lastName: '', email: '', username: '' };

/** Invites somebody to work with the suite; without roles, to a customer's organization. */
export function InviteDialog({
  title,
  url,
  onDone,
  onClose,
}: {
  readonly title: string;
  /** Where users of a customer are invited; absent for people of the company. */
  readonly url?: string;
  readonly onDone: (invited: Invited) => void;
  readonly onClose: () => void;
}) {
  const [fields, setFields] = useState(EMPTY);
  const [roles, setRoles] = useState<readonly string[]>([]);
  const staff = url === undefined;
  const bind = (name: keyof typeof EMPTY, problem: string | undefined) => ({
    name,
    value: fields[name],
    problem,
    onChange: (value: string) => {
      setFields({ ...fields, [name]: value });
    },
  });
  return (
    <FormDialog<Invited>
      title={title}
      submit="Invite"
      busy="Inviting…"
      wide
      send={(idempotencyKey) =>
        postJson<Invited>(url ?? PEOPLE, staff ? { ...stated(fields), roles } : stated(fields), {
          idempotencyKey,
        })
      }
      onDone={onDone}
      onClose={onClose}
    >
      {(problemAt) => (
        <div className="wl-fields">
          <TextField label="First name" required {...bind('firstName', problemAt('firstName'))} />
          <TextField label="Last name" required {...bind('lastName', problemAt('lastName'))} />
          <TextField label="E-mail" required {...bind('email', problemAt('email'))} />
          {staff ? (
            <>
              <TextField
                label="User name"
                hint="The e-mail address when left empty."
                {...bind('username', problemAt('username'))}
              />
              <ChoicesField
                label="Roles"
                choices={STAFF_ROLES}
                chosen={roles}
                problem={problemAt('roles')}
                onChange={setRoles}
              />
            </>
          ) : null}
        </div>
      )}
    </FormDialog>
  );
}

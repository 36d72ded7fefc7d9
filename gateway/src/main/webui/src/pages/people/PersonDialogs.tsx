import { Button } from '@patternfly/react-core';
import { useState } from 'react';
import { patchJson, putJson } from '../../api/client';
import { PEOPLE, type Person } from '../../api/people';
import { ChoicesField } from '../../components/form/ChoicesField';
import { FormDialog, stated } from '../../components/form/FormDialog';
import { TextField } from '../../components/form/TextField';
import { fullName, STAFF_ROLES } from './words';

/** Opens the form for name and e-mail address. */
export function EditButton({ person }: { readonly person: Person }) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button
        variant="secondary"
        size="sm"
        onClick={() => {
          setOpen(true);
        }}
      >
        Change name or e-mail
      </Button>
      {open ? (
        <EditDialog
          person={person}
          onClose={() => {
            setOpen(false);
          }}
        />
      ) : null}
    </>
  );
}

function EditDialog({
  person,
  onClose,
}: {
  readonly person: Person;
  readonly onClose: () => void;
}) {
  const [fields, setFields] = useState({
    firstName: person.firstName ?? '',
    lastName: person.lastName ?? '',
    email: person.email ?? '',
  });
  const bind = (name: keyof typeof fields, problem: string | undefined) => ({
    name,
    value: fields[name],
    problem,
    onChange: (value: string) => {
      setFields({ ...fields, [name]: value });
    },
  });
  return (
    <FormDialog
      title={`Change ${fullName(person)}`}
      submit="Save"
      busy="Saving…"
      send={() =>
        patchJson<Person>(`${PEOPLE}/${person.id}`, stated(fields), { headers: ifMatch(person) })
      }
      onClose={onClose}
    >
      {(problemAt) => (
        <div className="wl-stack">
          <TextField label="First name" required {...bind('firstName', problemAt('firstName'))} />
          <TextField label="Last name" required {...bind('lastName', problemAt('lastName'))} />
          <TextField
            label="E-mail"
            required
            hint={`The user name stays ${person.username}.`}
            {...bind('email', problemAt('email'))}
          />
        </div>
      )}
    </FormDialog>
  );
}

/** Opens the form for the roles. */
export function RolesButton({ person }: { readonly person: Person }) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button
        variant="secondary"
        size="sm"
        onClick={() => {
          setOpen(true);
        }}
      >
        Change roles
      </Button>
      {open ? (
        <RolesDialog
          person={person}
          onClose={() => {
            setOpen(false);
          }}
        />
      ) : null}
    </>
  );
}

function RolesDialog({
  person,
  onClose,
}: {
  readonly person: Person;
  readonly onClose: () => void;
}) {
  const [roles, setRoles] = useState(person.roles);
  return (
    <FormDialog
      title={`Roles of ${fullName(person)}`}
      submit="Save the roles"
      busy="Saving…"
      send={() =>
        putJson<Person>(`${PEOPLE}/${person.id}/roles`, { roles }, { headers: ifMatch(person) })
      }
      onClose={onClose}
    >
      {(problemAt) => (
        <div className="wl-stack">
          <ChoicesField
            label="Roles"
            choices={STAFF_ROLES}
            chosen={roles}
            problem={problemAt('roles')}
            onChange={setRoles}
          />
          <p className="wl-small wl-muted">
            They hold within five minutes, when the person’s next access token is given out. Who
            enters the costs of a month should not close it.
          </p>
        </div>
      )}
    </FormDialog>
  );
}

/** Refuses the change when somebody else was faster. */
function ifMatch({ version }: Person): Record<string, string> {
  return { 'If-Match': `"${version}"` };
}

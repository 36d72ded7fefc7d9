import { FormGroup, TextInput } from '@patternfly/react-core';
import type { ImportSubject } from '../../api/imports';

/** Whose rows a file has, for kinds whose files do not say it. */
export function SubjectFields({
  noun,
  subject,
  onChange,
}: {
  readonly noun: string;
  readonly subject: ImportSubject;
  readonly onChange: (subject: ImportSubject) => void;
}) {
  return (
    <>
      <FormGroup label={`Code of the ${noun}`} fieldId="import-subject" isRequired>
        <TextInput
          id="import-subject"
          isRequired
          value={subject.code}
          onChange={(_event, code) => {
            onChange({ ...subject, code });
          }}
        />
      </FormGroup>
      <FormGroup
        label="Usage point, where a Green Button file has several"
        fieldId="import-subject-part"
      >
        <TextInput
          id="import-subject-part"
          value={subject.part}
          onChange={(_event, part) => {
            onChange({ ...subject, part });
          }}
        />
      </FormGroup>
    </>
  );
}

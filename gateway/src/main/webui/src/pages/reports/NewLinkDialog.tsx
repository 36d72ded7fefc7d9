import { useState } from 'react';
import { postJson } from '../../api/client';
import { useScopeChoices } from '../../api/names';
import { type CreatedLink, REPORT_LINKS, type Report } from '../../api/reports';
import { FormDialog, type ProblemAt, stated } from '../../components/form/FormDialog';
import { SelectField, TextField } from '../../components/form/TextField';
import { usePeriod } from '../../period/usePeriod';
import { endOfDay, formName, ROLLING, ruleTitle } from './words';

const ROLLING_MONTH = ROLLING[0]?.value ?? '';

/** Makes a link to one report, in one form, for one scope and a fixed or rolling period. */
export function NewLinkDialog({
  reports,
  onDone,
  onClose,
}: {
  readonly reports: readonly Report[];
  readonly onDone: (made: CreatedLink) => void;
  readonly onClose: () => void;
}) {
  const [fields, setFields] = useState({
    name: '',
    kind: reports[0]?.kind ?? '',
    format: '',
    scope: 'company',
    period: ROLLING_MONTH,
    lastDay: '',
  });
  const report = reports.find(({ kind }) => kind === fields.kind);
  const format = report?.formats.includes(fields.format)
    ? fields.format
    : (tableForm(report) ?? '');
  const { lastDay, ...wanted } = fields;
  const body = stated({
    ...wanted,
    format,
    scope: report?.scoped ? fields.scope : 'company',
    expiresAt: lastDay === '' ? '' : endOfDay(lastDay),
  });
  const set = (name: keyof typeof fields) => (value: string) => {
    setFields({ ...fields, [name]: value });
  };
  return (
    <FormDialog<CreatedLink>
      title="Make a link"
      submit="Make the link"
      busy="Making…"
      wide
      send={(idempotencyKey) => postJson<CreatedLink>(REPORT_LINKS, body, { idempotencyKey })}
      onDone={onDone}
      onClose={onClose}
    >
      {(problemAt) => (
        <div className="wl-fields">
          <TextField
            name="name"
            label="Name"
            required
            maxLength={100}
            hint="Who reads it, such as Board workbook."
            value={fields.name}
            problem={problemAt('name')}
            onChange={set('name')}
          />
          <SelectField
            name="kind"
            label="Report"
            value={fields.kind}
            problem={problemAt('kind')}
            options={reports.map(({ kind, title }) => ({ value: kind, title }))}
            onChange={set('kind')}
          />
          <SelectField
            name="format"
            label="Form"
            hint="CSV for a query in Excel or Power BI."
            value={format}
            problem={problemAt('format')}
            options={(report?.formats ?? []).map((form) => ({
              value: form,
              title: formName(form),
            }))}
            onChange={set('format')}
          />
          <When value={fields.period} problemAt={problemAt} onChange={set('period')} />
          {report?.scoped ? (
            <Scope value={fields.scope} problemAt={problemAt} onChange={set('scope')} />
          ) : null}
          <TextField
            name="expiresAt"
            label="Last day"
            kind="date"
            hint="In UTC; empty when the link does not expire."
            value={lastDay}
            problem={problemAt('expiresAt')}
            onChange={set('lastDay')}
          />
        </div>
      )}
    </FormDialog>
  );
}

interface ChoiceProps {
  readonly value: string;
  readonly problemAt: ProblemAt;
  readonly onChange: (value: string) => void;
}

function When({ value, problemAt, onChange }: ChoiceProps) {
  const [period] = usePeriod();
  return (
    <SelectField
      name="period"
      label="Period"
      hint="Another fixed period: choose it on the page first."
      value={value}
      problem={problemAt('period')}
      options={[...ROLLING, { value: period, title: `Always ${ruleTitle(period)}` }]}
      onChange={onChange}
    />
  );
}

function Scope({ value, problemAt, onChange }: ChoiceProps) {
  return (
    <SelectField
      name="scope"
      label="Scope"
      value={value}
      problem={problemAt('scope')}
      options={useScopeChoices()}
      onChange={onChange}
    />
  );
}

/** What a query reads best: CSV where a report has it, otherwise its usual form. */
function tableForm(report: Report | undefined): string | undefined {
  return report?.formats.find((form) => form === 'csv') ?? report?.formats[0];
}

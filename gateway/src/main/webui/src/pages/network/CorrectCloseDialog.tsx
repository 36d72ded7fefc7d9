import { useState } from 'react';
import { correctClose, type DailyClose, useCloseVersions } from '../../api/market';
import { FormDialog } from '../../components/form/FormDialog';
import { AreaField, TextField } from '../../components/form/TextField';
import { QueryView } from '../../components/States';
import { accountName } from '../../format/accounts';
import { formatDate, formatInstant } from '../../format/dates';
import { formatMoney } from '../../format/format';

/** Corrects the close of a day by a further version, with the versions so far below the form. */
export function CorrectCloseDialog({
  close,
  onClose,
}: {
  readonly close: DailyClose;
  readonly onClose: () => void;
}) {
  const [fields, setFields] = useState({
    priceUsd: close.priceUsd,
    source: close.source,
    reason: '',
  });
  const bind = (name: keyof typeof fields, problem: string | undefined) => ({
    name,
    value: fields[name],
    problem,
    onChange: (value: string) => {
      setFields({ ...fields, [name]: value });
    },
  });
  const body = {
    date: close.date,
    priceUsd: fields.priceUsd.replace(/[,\s]/g, ''),
    source: fields.source.trim(),
    reason: fields.reason.trim(),
  };
  return (
    <FormDialog
      title={`Correct the close of ${formatDate(close.date)}`}
      submit="Save the correction"
      busy="Saving…"
      wide
      send={(idempotencyKey) => correctClose(body, idempotencyKey)}
      onClose={onClose}
    >
      {(problemAt) => (
        <div className="wl-stack">
          <div className="wl-fields">
            <TextField
              kind="decimal"
              label="Close"
              unit="USD/BTC"
              required
              {...bind('priceUsd', problemAt('priceUsd'))}
            />
            <TextField
              label="Source"
              required
              maxLength={200}
              {...bind('source', problemAt('source'))}
            />
            <AreaField
              label="Reason"
              required
              maxLength={500}
              hint="Stays on record beside the new version"
              {...bind('reason', problemAt('reason'))}
            />
          </div>
          <Versions date={close.date} />
        </div>
      )}
    </FormDialog>
  );
}

function Versions({ date }: { readonly date: string }) {
  const versions = useCloseVersions(date);
  return (
    <QueryView query={versions} label="The versions" lines={2}>
      {(all) => (
        <ol className="wl-timeline">
          {[...all]
            .reverse()
            .map(({ version, priceUsd, source, reason, recordedBy, recordedAt }) => (
              <li key={version}>
                <div>
                  <strong>
                    {formatMoney(priceUsd)} from {source}
                  </strong>
                  <span className="wl-muted wl-small">
                    Version {version} by {accountName(recordedBy)}, {formatInstant(recordedAt)}
                  </span>
                  {reason ? <span>{reason}</span> : null}
                </div>
              </li>
            ))}
        </ol>
      )}
    </QueryView>
  );
}

import { Button } from '@patternfly/react-core';
import { useMutation } from '@tanstack/react-query';
import { problemOf } from '../../api/problem';
import { downloadReport, type Report } from '../../api/reports';
import { saveBlob } from '../../components/saveFile';
import { parsePeriod } from '../../period/period';
import { usePeriod } from '../../period/usePeriod';
import { useReportScope } from './useReportScope';
import { formName } from './words';

/** One report with a button for each of its forms. */
export function ReportRow({ report }: { readonly report: Report }) {
  const [period] = usePeriod();
  const [chosen] = useReportScope();
  const scope = report.scoped && chosen !== 'company' ? chosen : null;
  const taken = report.periods === 'ANY' || parsePeriod(period)?.kind === 'MONTH';
  const download = useMutation({
    mutationFn: async (format: string) => {
      const part = scope === null ? '' : `-${scope.replace(':', '-')}`;
      saveBlob(
        `${report.kind}-${period}${part}.${format}`,
        await downloadReport(report.kind, period, { format, ...(scope === null ? {} : { scope }) }),
      );
    },
  });
  return (
    <li className="wl-report">
      <div>
        <h3>{report.title}</h3>
        <p className="wl-muted">{report.purpose}</p>
        {taken ? null : <p className="wl-small">Choose a month to have this report.</p>}
        {chosen !== 'company' && !report.scoped ? (
          <p className="wl-small">For the whole company, whatever is chosen above.</p>
        ) : null}
        {download.isError ? (
          <p className="wl-small wl-loss" role="alert">
            {problemOf(download.error).detail ?? problemOf(download.error).title}
          </p>
        ) : null}
      </div>
      <div className="wl-row">
        {report.formats.map((format) => (
          <Button
            key={format}
            variant="secondary"
            size="sm"
            isDisabled={!taken || download.isPending}
            isLoading={download.isPending && download.variables === format}
            aria-label={`Download ${report.title} as ${formName(format)}`}
            onClick={() => {
              download.mutate(format);
            }}
          >
            {formName(format)}
          </Button>
        ))}
      </div>
    </li>
  );
}

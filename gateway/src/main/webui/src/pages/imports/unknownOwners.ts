/** What a file of readings or prices names and nobody has entered. */
import type { ImportReport } from '../../api/imports';

const SHOWN = 10;

/** Codes of unknown meters and price series in the refused rows, each once. */
export function unknownOwners({ errors }: Pick<ImportReport, 'errors'>) {
  const codes = (column: string, start: string) =>
    [
      ...new Set(
        errors
          .filter((error) => error.column === column && error.detail.startsWith(start))
          .flatMap(({ value }) => (value ? [value.split('/')[0] ?? value] : [])),
      ),
    ].slice(0, SHOWN);
  return {
    meters: codes('meterCode', 'there is no meter'),
    series: codes('seriesCode', 'there is no price series'),
  };
}

/** Whether rows of a grid's file were passed over, because no price series takes their points. */
export function hasPointsPassedOver({ warnings }: Pick<ImportReport, 'warnings'>): boolean {
  return warnings.some(({ detail }) => detail.includes('the source of no price series'));
}

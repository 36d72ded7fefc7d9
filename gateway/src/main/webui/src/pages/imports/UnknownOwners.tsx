import { Link } from 'react-router';
import type { ImportReport } from '../../api/imports';
import { spoken } from '../../api/names';
import { EnterMeter, EnterSeries } from '../energy/register/EnterButton';
import { hasPointsPassedOver, unknownOwners } from './unknownOwners';

/** Meters and price series that a file names and nobody has entered, with the way to do it. */
export function UnknownOwners({
  report,
  onEntered,
}: {
  readonly report: ImportReport;
  readonly onEntered: () => void;
}) {
  const { meters, series } = unknownOwners(report);
  if (hasPointsPassedOver(report)) return <PointsPassedOver />;
  if (meters.length + series.length === 0) return null;
  return (
    <section className="wl-part" aria-label="Not entered yet">
      <h3>Not entered yet</h3>
      <p className="wl-small">
        The file names them. Enter them here; the file is then checked again.
      </p>
      <div className="wl-row">
        {meters.map((code) => (
          <EnterMeter key={code} known={{ code }} onDone={onEntered}>
            {`Enter meter ${code}`}
          </EnterMeter>
        ))}
        {series.map((code) => (
          <EnterSeries key={code} known={{ code, name: spoken(code) }} onDone={onEntered}>
            {`Enter price series ${code}`}
          </EnterSeries>
        ))}
      </div>
    </section>
  );
}

/** Where a series is told which point of a grid's files it takes. */
function PointsPassedOver() {
  return (
    <p className="wl-small">
      Points of the file that no price series takes are passed over. The page of a series, listed
      under{' '}
      <Link className="wl-link" to="/energy">
        Energy
      </Link>
      , says from which point its prices come.
    </p>
  );
}

import { Link, useNavigate } from 'react-router';
import type { Meter } from '../../../api/energy';
import { spoken, useSiteName } from '../../../api/names';
import { API } from '../../../api/paths';
import { useMeterList } from '../../../api/register';
import { Card } from '../../../components/Card';
import type { Column } from '../../../components/table/columns';
import { PagedTable } from '../../../components/table/PagedTable';
import { formatPower } from '../../../format/format';
import { meterTitle } from '../words';
import { EnterMeter } from './EnterButton';

/** All meters, and the way to enter one. */
export function MeterListCard() {
  const meters = useMeterList();
  const siteName = useSiteName();
  const navigate = useNavigate();
  const enter = (
    <EnterMeter onDone={({ code }) => void navigate(`/energy/meters/${code}`)}>
      Enter a meter
    </EnterMeter>
  );
  return (
    <Card title="Meters" actions={enter}>
      <PagedTable
        query={meters}
        label="The meters"
        caption="Meters"
        columns={() => columns(siteName)}
        rowId={({ code }) => code}
        exportHref={`${API.energy}/meters`}
        empty={{
          title: 'There is no meter yet',
          text: 'A meter measures what a contract bills. Enter it, then import its readings.',
          action: enter,
        }}
      />
    </Card>
  );
}

function columns(siteName: (code: string) => string): readonly Column<Meter>[] {
  return [
    {
      id: 'meter',
      title: 'Meter',
      kind: 'text',
      value: ({ code }) => spoken(code),
      cell: ({ code }) => (
        <Link className="wl-link" to={`/energy/meters/${code}`}>
          {spoken(code)}
        </Link>
      ),
    },
    { id: 'site', title: 'Site', kind: 'text', value: ({ siteCode }) => siteName(siteCode) },
    {
      id: 'contract',
      title: 'Contract',
      kind: 'text',
      value: ({ contractCode }) => contractCode,
      cell: ({ contractCode }) =>
        contractCode ? (
          <Link className="wl-link" to={`/energy/contracts/${contractCode}`}>
            {spoken(contractCode)}
          </Link>
        ) : (
          'None'
        ),
    },
    { id: 'role', title: 'Measures', kind: 'text', value: meterTitle },
    {
      id: 'interval',
      title: 'Interval',
      unit: 'min',
      kind: 'number',
      value: ({ intervalMinutes }) => intervalMinutes,
    },
    {
      id: 'breaker',
      title: 'Breaker',
      kind: 'number',
      value: ({ breakerKw }) => breakerKw,
      cell: ({ breakerKw }) => formatPower(breakerKw),
    },
  ];
}

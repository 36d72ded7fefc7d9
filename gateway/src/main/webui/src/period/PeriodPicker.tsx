import { Popover } from '@patternfly/react-core';
import LeftIcon from '@patternfly/react-icons/dist/esm/icons/angle-left-icon';
import RightIcon from '@patternfly/react-icons/dist/esm/icons/angle-right-icon';
import CaretIcon from '@patternfly/react-icons/dist/esm/icons/caret-down-icon';
import { useState } from 'react';
import { monthName } from '../format/dates';
import { lastMonth, monthCode, parsePeriod, periodCode, periodTitle, shiftPeriod } from './period';
import { usePeriod } from './usePeriod';

/** Chooses the period of the page: steps, months, quarters, twelve months to a month. */
export function PeriodPicker({ monthsOnly = false }: { readonly monthsOnly?: boolean }) {
  const [code, choose] = usePeriod();
  const period = parsePeriod(code);
  if (!period) return null;
  const step = (steps: number) => {
    choose(periodCode(shiftPeriod(period, steps)));
  };
  return (
    <div className="wl-period" role="group" aria-label="Period">
      <button
        type="button"
        aria-label="Earlier period"
        onClick={() => {
          step(-1);
        }}
      >
        <LeftIcon />
      </button>
      <Popover
        aria-label="Choose a period"
        position="bottom-end"
        showClose={false}
        minWidth="19rem"
        bodyContent={(hide) => (
          <PeriodGrid
            key={code}
            code={code}
            monthsOnly={monthsOnly}
            onChoose={(next) => {
              choose(next);
              hide();
            }}
          />
        )}
      >
        <button type="button">
          {periodTitle(code)} <CaretIcon />
        </button>
      </Popover>
      <button
        type="button"
        aria-label="Later period"
        onClick={() => {
          step(1);
        }}
      >
        <RightIcon />
      </button>
    </div>
  );
}

function PeriodGrid({
  code,
  monthsOnly,
  onChoose,
}: {
  readonly code: string;
  readonly monthsOnly: boolean;
  readonly onChoose: (code: string) => void;
}) {
  const period = parsePeriod(code);
  const [year, setYear] = useState(period?.year ?? new Date().getUTCFullYear());
  const option = (value: string, title: string, look?: 'data-quarter' | 'data-wide') => (
    <button
      key={value}
      type="button"
      aria-pressed={value === code}
      {...(look ? { [look]: '' } : {})}
      onClick={() => {
        onChoose(value);
      }}
    >
      {title}
    </button>
  );
  const twelve = period ? `T12-${lastMonth(period)}` : null;
  return (
    <>
      <div className="wl-period-head">
        <button
          type="button"
          aria-label="Earlier year"
          onClick={() => {
            setYear(year - 1);
          }}
        >
          <LeftIcon />
        </button>
        <span aria-live="polite">{year}</span>
        <button
          type="button"
          aria-label="Later year"
          onClick={() => {
            setYear(year + 1);
          }}
        >
          <RightIcon />
        </button>
      </div>
      <div className="wl-period-grid">
        {[1, 2, 3, 4].flatMap((quarter) => [
          monthsOnly ? (
            <span key={quarter} />
          ) : (
            option(`${year}-Q${quarter}`, `Q${quarter}`, 'data-quarter')
          ),
          ...[1, 2, 3].map((offset) => {
            const month = (quarter - 1) * 3 + offset;
            return option(monthCode(year, month), monthName(month).slice(0, 3));
          }),
        ])}
      </div>
      {twelve && !monthsOnly ? (
        <div className="wl-period-grid wl-period-year">
          {option(twelve, periodTitle(twelve), 'data-wide')}
        </div>
      ) : null}
    </>
  );
}

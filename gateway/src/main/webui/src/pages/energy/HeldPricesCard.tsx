import { Button } from '@patternfly/react-core';
import { useState } from 'react';
import type { PriceSeries } from '../../api/energy';
import { type QualityDay, usePriceQuality } from '../../api/estimates';
import { judgePrices } from '../../api/readings';
import { hasAnyRole, useUser } from '../../app/session';
import { Card } from '../../components/Card';
import { formatDate } from '../../format/dates';
import { formatNumber } from '../../format/format';
import { dayInZone, monthInZone, type Span } from '../../format/zones';
import { periodTitle } from '../../period/period';
import { type Decision, type Effects, JudgeDialog } from './JudgeDialog';

const EFFECTS: Effects = {
  releases: {
    effect: 'used from now on, also for the bills that they price.',
    hint: 'Why they are right, such as a market that published them so.',
  },
  rejections: {
    effect:
      'not used for good. An earlier price stays in use; without one the gap remains until a corrected file is imported.',
    hint: 'Why they are wrong, such as a gap that somebody filled.',
  },
};

interface Judgement {
  readonly decision: Decision;
  readonly span: Span;
  readonly what: string;
}

/** Prices of a month that are held back because no market makes such runs; nothing without any. */
export function HeldPricesCard({
  series,
  period,
}: {
  readonly series: PriceSeries;
  readonly period: string;
}) {
  const quality = usePriceQuality(series.code, period);
  const [judged, judge] = useState<Judgement | null>(null);
  const mayJudge = hasAnyRole(useUser(), ['energy', 'admin']);
  const days = (quality.data?.days ?? []).filter(({ suspicious }) => suspicious > 0);
  if (days.length === 0) return null;
  const decide = (span: Span, what: string) => ({
    release: () => {
      judge({ decision: 'releases', span, what });
    },
    reject: () => {
      judge({ decision: 'rejections', span, what });
    },
  });
  const all = decide(
    monthInZone(period, series.timeZone),
    `every held back price of ${periodTitle(period)}`,
  );
  return (
    <Card
      title="Hard to believe"
      note="Values on a straight line, or the same for long, are kept and not used until somebody releases them, rejects them, or imports a correction."
      actions={
        mayJudge ? (
          <>
            <Button variant="secondary" size="sm" onClick={all.release}>
              Release all
            </Button>
            <Button variant="secondary" size="sm" onClick={all.reject}>
              Reject all
            </Button>
          </>
        ) : null
      }
    >
      <ul className="wl-stack">
        {days.map((day) => (
          <HeldDay
            key={day.day}
            day={day}
            decide={
              mayJudge
                ? decide(
                    dayInZone(day.day, series.timeZone),
                    `the held back prices of ${formatDate(day.day)}`,
                  )
                : null
            }
          />
        ))}
      </ul>
      {judged ? (
        <JudgeDialog
          decision={judged.decision}
          what={judged.what}
          effects={EFFECTS}
          send={(reason, key) =>
            judgePrices(series.code, judged.decision, judged.span, reason, key)
          }
          onClose={() => {
            judge(null);
          }}
        />
      ) : null}
    </Card>
  );
}

function HeldDay({
  day,
  decide,
}: {
  readonly day: QualityDay;
  readonly decide: { readonly release: () => void; readonly reject: () => void } | null;
}) {
  const date = formatDate(day.day);
  return (
    <li className="wl-row">
      <span>
        {date}: {formatNumber(String(day.suspicious))} of {formatNumber(String(day.expected))}
      </span>
      {decide ? (
        <>
          <button
            type="button"
            className="wl-link"
            aria-label={`Release the prices of ${date}`}
            onClick={decide.release}
          >
            Release
          </button>
          <button
            type="button"
            className="wl-link"
            aria-label={`Reject the prices of ${date}`}
            onClick={decide.reject}
          >
            Reject
          </button>
        </>
      ) : null}
    </li>
  );
}

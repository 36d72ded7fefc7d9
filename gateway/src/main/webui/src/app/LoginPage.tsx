import { Button } from '@patternfly/react-core';
import { useEffect } from 'react';
import { useLocation } from 'react-router';
import { loginUrl } from '../api/paths';
import { Mark } from './Mark';

const BARS = [
  { label: 'Energy', y: 0, x: 0, width: 150, fill: 'var(--wl-chart-energy)' },
  { label: 'Depreciation', y: 26, x: 150, width: 120, fill: '#8297b5' },
  { label: 'Capital', y: 52, x: 270, width: 90, fill: '#3f9bd8' },
  { label: 'Overhead', y: 78, x: 360, width: 60, fill: '#65728a' },
];

const LABELS = 110;

/** What a visitor without a session sees: what this is, and the way in. */
export function LoginPage() {
  const { pathname, search } = useLocation();
  useEffect(() => {
    document.title = 'Log in · Wattledger';
  }, []);
  return (
    <div className="wl-landing">
      <section className="wl-landing-story" aria-label="What Wattledger is">
        <span className="wl-brand">
          <Mark />
          Wattledger
        </span>
        <h1>What did this coin cost, and why?</h1>
        <p>
          The books of a company that mines Bitcoin and hosts AI on the same power: every figure
          goes back to the bill, the machine, the loan or the payout behind it.
        </p>
        <CostSteps />
      </section>
      <main className="wl-landing-form">
        <h2>Log in</h2>
        <p>Use the account that your company gave you. You come back to the page you asked for.</p>
        <div>
          <Button component="a" href={loginUrl(pathname + search)} variant="primary">
            Log in
          </Button>
        </div>
      </main>
    </div>
  );
}

function CostSteps() {
  return (
    <svg className="wl-landing-bars" viewBox="0 0 540 132" aria-hidden="true">
      {BARS.map(({ label, x, y, width, fill }) => (
        <g key={label}>
          <text y={y + 13}>{label}</text>
          <rect x={LABELS + x} y={y} width={width} height="16" rx="2" fill={fill} />
        </g>
      ))}
      <path d={`M${LABELS + 306} 0V104`} stroke="var(--wl-chart-market)" strokeWidth="2" />
      <text x={LABELS + 306} y="124" textAnchor="middle">
        Market price
      </text>
    </svg>
  );
}

/** The designed states of everything that comes from a server: loading, empty, failed. */
import { Button, Spinner } from '@patternfly/react-core';
import type { UseQueryResult } from '@tanstack/react-query';
import { type ReactNode, useEffect, useState } from 'react';
import { type Problem, problemOf } from '../api/problem';

/** A grey bar in the place of a figure that is still loading. */
export function Bone({ width = '100%', height = '1em' }: { width?: string; height?: string }) {
  return <span className="wl-bone" style={{ inlineSize: width, blockSize: height }} />;
}

/** Loading, in the shape of what will come; after a second it says so in words. */
export function LoadingState({ label, lines = 5 }: { label: string; lines?: number }) {
  const [late, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => {
      setLate(true);
    }, 1000);
    return () => {
      clearTimeout(timer);
    };
  }, []);
  return (
    <div className="wl-stack" aria-busy="true" aria-live="polite">
      {Array.from({ length: lines }, (_, line) => (
        <Bone key={line} width={`${100 - ((line * 17) % 40)}%`} />
      ))}
      <span className="wl-muted wl-small wl-row">
        {late ? (
          <>
            <Spinner size="sm" aria-hidden="true" /> {label} is being put together…
          </>
        ) : (
          <span className="pf-v6-screen-reader">{label} is loading</span>
        )}
      </span>
    </div>
  );
}

/** A whole page that is still loading. */
export function PageSkeleton() {
  return (
    <div className="wl-page wl-stack" aria-busy="true">
      <Bone width="16rem" height="2rem" />
      <Bone height="12rem" />
      <Bone height="16rem" />
    </div>
  );
}

/** A whole page that has nothing to show: says why, under the heading of the page. */
export function PageState({
  title,
  children,
}: {
  readonly title: string;
  readonly children: ReactNode;
}) {
  useEffect(() => {
    document.title = `${title} · Wattledger`;
  }, [title]);
  return (
    <div className="wl-page">
      <div className="wl-card wl-state wl-state-page">
        <h1>{title}</h1>
        <p>{children}</p>
      </div>
    </div>
  );
}

/** Nothing is there: says why, and what a person can do about it. */
export function EmptyState({
  title,
  children,
  action,
}: {
  readonly title: string;
  readonly children?: ReactNode;
  readonly action?: ReactNode;
}) {
  return (
    <div className="wl-state">
      <h3>{title}</h3>
      {children ? <p>{children}</p> : null}
      {action}
    </div>
  );
}

/** Something failed: what, where, and the way to try again. */
export function ErrorState({
  problem,
  onRetry,
}: {
  readonly problem: Problem;
  readonly onRetry?: () => void;
}) {
  return (
    <div className="wl-state" role="alert">
      <p className="wl-state-title">{problem.title}</p>
      {problem.detail ? <p>{problem.detail}</p> : null}
      {problem.errors ? (
        <ul className="wl-small">
          {problem.errors.map((error) => (
            <li key={`${error.pointer ?? ''}${error.detail}`}>{error.detail}</li>
          ))}
        </ul>
      ) : null}
      {onRetry ? <RetryButton problem={problem} onRetry={onRetry} /> : null}
    </div>
  );
}

/** Tries again, and no sooner than the server asked for. */
function RetryButton({ problem, onRetry }: { problem: Problem; onRetry: () => void }) {
  const [answered, setAnswered] = useState(problem);
  const [left, setLeft] = useState(problem.retryAfterSeconds ?? 0);
  if (answered !== problem) {
    setAnswered(problem);
    setLeft(problem.retryAfterSeconds ?? 0);
  }
  useEffect(() => {
    if (left <= 0) return undefined;
    const timer = setTimeout(() => {
      setLeft(left - 1);
    }, 1000);
    return () => {
      clearTimeout(timer);
    };
  }, [left]);
  return (
    <Button variant="secondary" size="sm" isAriaDisabled={left > 0} onClick={onRetry}>
      {left > 0 ? `Try again in ${left} s` : 'Try again'}
    </Button>
  );
}

/** Without a connection nothing is asked for; it goes on by itself. */
export function OfflineState() {
  return (
    <EmptyState title="You are offline">
      This loads by itself as soon as the connection is back.
    </EmptyState>
  );
}

/** What a view has to know of a query, one answer or page after page. */
type ReadQuery<T> = Pick<UseQueryResult<T>, 'data' | 'isError' | 'error' | 'fetchStatus'> & {
  readonly refetch: () => unknown;
};

/** Shows a query in whichever state it is. */
export function QueryView<T>({
  query,
  label,
  lines,
  children,
}: {
  readonly query: ReadQuery<T>;
  readonly label: string;
  readonly lines?: number;
  readonly children: (value: T) => ReactNode;
}) {
  if (query.data !== undefined) return <>{children(query.data)}</>;
  if (query.isError) {
    return <ErrorState problem={problemOf(query.error)} onRetry={() => void query.refetch()} />;
  }
  if (query.fetchStatus === 'paused') return <OfflineState />;
  return <LoadingState label={label} {...(lines === undefined ? {} : { lines })} />;
}

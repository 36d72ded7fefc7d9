import { Link } from 'react-router';
import { type MarketSummary, useMarketSummary } from '../../api/market';
import { Card } from '../../components/Card';
import { PageHeader } from '../../components/PageHeader';
import { EmptyState, QueryView } from '../../components/States';
import { usePageLink } from '../usePageLink';
import { ClosesCard } from './ClosesCard';
import { EconomicsCard } from './EconomicsCard';
import { EpochsCard } from './EpochsCard';
import { HistoryCard } from './HistoryCard';
import { MarketTiles } from './MarketTiles';

/** The market that mining lives in: price, difficulty, what a hash earns, and the facts behind. */
export default function NetworkPage() {
  const summary = useMarketSummary();
  return (
    <div className="wl-page wl-stack">
      <PageHeader title="Network">
        What a hash earns: price, difficulty, subsidy and fees, with their age and source.
      </PageHeader>
      <QueryView query={summary} label="The market">
        {(known) =>
          (known.price ?? known.difficultyEpoch) ? <Market summary={known} /> : <Empty />
        }
      </QueryView>
    </div>
  );
}

function Market({ summary }: { readonly summary: MarketSummary }) {
  return (
    <>
      <MarketTiles summary={summary} />
      {summary.missing.length > 0 ? <Missing summary={summary} /> : null}
      <HistoryCard />
      <EconomicsCard summary={summary} />
      <div className="wl-grid">
        <ClosesCard />
        <EpochsCard />
      </div>
    </>
  );
}

function Missing({ summary }: { readonly summary: MarketSummary }) {
  return (
    <div className="wl-notice" role="status">
      <div>
        {summary.missing.map(({ code, detail }) => (
          <p key={code}>{detail}</p>
        ))}
        <ImportLink />
      </div>
    </div>
  );
}

function Empty() {
  return (
    <Card title="Market facts">
      <EmptyState title="Nothing is known about the market yet" action={<ImportLink />}>
        Import the daily closes of the price, the difficulty epochs and the mean fees of blocks as
        CSV files. The figures of this page, and the market price in every statement, come from
        them.
      </EmptyState>
    </Card>
  );
}

/** The way to the imports, for those who may import. */
function ImportLink() {
  const path = usePageLink()('/imports');
  return path === null ? (
    <p className="wl-muted">Finance, energy or an administrator imports them.</p>
  ) : (
    <Link className="wl-link" to={path}>
      Import market facts
    </Link>
  );
}

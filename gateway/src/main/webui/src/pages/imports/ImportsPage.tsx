import { IMPORT_SERVICES } from '../../api/imports';
import { PageHeader } from '../../components/PageHeader';
import { HistoryCard } from './HistoryCard';
import { KindsCard } from './KindsCard';

/** Everything that can be imported, and every import that was made. */
export default function ImportsPage() {
  return (
    <div className="wl-page wl-stack">
      <PageHeader title="Imports">
        Files of rows are checked to the last row before anything is stored.
      </PageHeader>
      <div className="wl-grid">
        {IMPORT_SERVICES.map(({ service, title }) => (
          <KindsCard key={service} service={service} title={title} />
        ))}
      </div>
      <HistoryCard />
    </div>
  );
}

import { Link, useParams } from 'react-router';
import {
  type ImportKind,
  importService,
  type ImportServiceName,
  useImportKinds,
} from '../../api/imports';
import { Card } from '../../components/Card';
import { PageHeader } from '../../components/PageHeader';
import { saveText } from '../../components/saveFile';
import { EmptyState, QueryView } from '../../components/States';
import type { Column } from '../../components/table/columns';
import { DataTable } from '../../components/table/DataTable';
import { ImportSteps } from './ImportSteps';

/** Imports one file: choose it, check it, import it. */
export default function NewImportPage() {
  const { service = '', kind = '' } = useParams();
  const known = importService(service);
  return (
    <div className="wl-page wl-stack">
      {known === null ? <NoSuchKind /> : <NewImport service={known} code={kind} />}
    </div>
  );
}

function NewImport({ service, code }: { readonly service: ImportServiceName; code: string }) {
  const kinds = useImportKinds(service);
  return (
    <QueryView query={kinds} label="The kinds of import">
      {(all) => {
        const kind = all.find((candidate) => candidate.code === code);
        return kind ? <Wizard service={service} kind={kind} /> : <NoSuchKind />;
      }}
    </QueryView>
  );
}

function Wizard({ service, kind }: { readonly service: ImportServiceName; kind: ImportKind }) {
  return (
    <>
      <PageHeader
        title={`Import: ${kind.title}`}
        actions={
          <Link className="wl-link" to="/imports">
            All imports
          </Link>
        }
      >
        The file is checked first. Nothing is stored before you have seen the result.
      </PageHeader>
      <div className="wl-grid">
        <div className="wl-span-7">
          <ImportSteps key={`${service}/${kind.code}`} service={service} kind={kind} />
        </div>
        <Card
          title="Columns of the file"
          className="wl-span-5"
          note={note(kind)}
          actions={
            kind.subject ? null : (
              <button
                type="button"
                className="wl-link wl-small"
                onClick={() => {
                  saveText(`${kind.code}-sample.csv`, kind.sample);
                }}
              >
                Download a sample
              </button>
            )
          }
        >
          {kind.subject ? null : (
            <DataTable
              caption="Columns of the file"
              columns={COLUMNS}
              rows={kind.columns}
              rowId={({ name }) => name}
              empty={{ title: 'It has no columns of its own' }}
            />
          )}
        </Card>
      </div>
    </>
  );
}

function note(kind: ImportKind): string {
  if (kind.code === 'green-button') {
    return 'Green Button files say themselves what each reading is; they need no layout.';
  }
  if (kind.subject) return `They follow from the layout that is saved for the ${kind.subject}.`;
  const others = kind.ignoresUnknownColumns
    ? 'Other columns are passed over.'
    : 'Other columns are refused.';
  return `UTF-8, comma separated, the names in the first line, in any order. ${others}`;
}

type KindColumn = ImportKind['columns'][number];

const COLUMNS: readonly Column<KindColumn>[] = [
  {
    id: 'name',
    title: 'Column',
    kind: 'text',
    value: ({ name }) => name,
    cell: ({ name, required, aliases }) => (
      <>
        <code className="wl-code">{name}</code>
        {required ? null : <span className="wl-muted wl-small wl-block">optional</span>}
        {aliases && aliases.length > 0 ? (
          <span className="wl-muted wl-small wl-block">also {aliases.join(', ')}</span>
        ) : null}
      </>
    ),
  },
  { id: 'meaning', title: 'Meaning', kind: 'text', value: ({ meaning }) => meaning },
  {
    id: 'example',
    title: 'Example',
    kind: 'text',
    value: ({ example }) => example,
    cell: ({ example }) => (example === '' ? '–' : <code className="wl-code">{example}</code>),
  },
];

function NoSuchKind() {
  return (
    <EmptyState title="This cannot be imported">
      See what can be imported under <Link to="/imports">imports</Link>.
    </EmptyState>
  );
}

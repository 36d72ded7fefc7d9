import { useEffect, useRef, useState } from 'react';
import type { Schemas } from '../../../api/componentSchema';
import type { ChargeComponent } from '../../../api/energy';
import type { FieldProblem } from '../../../api/problem';
import { Badge } from '../../../components/Badge';
import { clauseKind, clauseName } from '../clauseKinds';
import { clauseOf } from '../clauses';
import { type DraftClause, moved, type VersionDraft } from './draft';
import { ClauseFormContext, problemAt } from './FormContext';
import { Problem } from './Part';
import { clauseVariants } from './shapes';
import { MembersFields } from './TermField';
import { stated, type Terms, textOf } from './terms';

/** The clauses in the order of the bill; one at a time is open. */
export function ClauseList({
  draft,
  schemas,
  currency,
  series,
  problems,
  open,
  onOpen,
  onChange,
}: {
  readonly draft: VersionDraft;
  readonly schemas: Schemas;
  readonly currency: string;
  readonly series: readonly { readonly value: string; readonly title: string }[];
  readonly problems: readonly FieldProblem[];
  /** The clause whose form is open. */
  readonly open: number | null;
  readonly onOpen: (id: number | null) => void;
  readonly onChange: (draft: VersionDraft) => void;
}) {
  const variants = clauseVariants(schemas);
  const list = useRef<HTMLOListElement>(null);
  const [focus, setFocus] = useState<string | null>(null);
  useEffect(() => {
    if (focus === null) return;
    list.current?.querySelector<HTMLElement>(`[data-action='${focus}']`)?.focus();
  }, [focus, draft]);
  const move = (id: number, by: -1 | 1) => {
    onChange(moved(draft, id, by));
    setFocus(`head/${id}`);
  };
  const seriesName = (code: string) => series.find(({ value }) => value === code)?.title ?? code;
  return (
    <ol className="wl-draft" ref={list}>
      {draft.clauses.map(({ id, terms }, index) => {
        const pointer = `/components/${index}`;
        const type = textOf(terms.type);
        const title = clauseName(textOf(terms.name)) || clauseKind(type);
        const wrong = problems.filter(
          ({ pointer: at }) => at === pointer || at?.startsWith(`${pointer}/`),
        );
        const variant = variants.find(({ value }) => value === type);
        return (
          <li key={id}>
            <div className="wl-draft-head">
              <button
                type="button"
                className="wl-draft-title"
                data-action={`head/${id}`}
                aria-expanded={open === id}
                aria-keyshortcuts="Alt+ArrowUp Alt+ArrowDown"
                onKeyDown={(event) => {
                  if (!event.altKey || !/^Arrow(Up|Down)$/.test(event.key)) return;
                  event.preventDefault();
                  move(id, event.key === 'ArrowUp' ? -1 : 1);
                }}
                onClick={() => {
                  onOpen(open === id ? null : id);
                }}
              >
                <strong>
                  {index + 1}. {title}
                </strong>
                <span className="wl-muted wl-small">{clauseKind(type)}</span>
              </button>
              {wrong.length > 0 ? (
                <Badge tone="attention">
                  {wrong.length === 1 ? '1 thing to correct' : `${wrong.length} things to correct`}
                </Badge>
              ) : null}
              <ClauseActions
                title={title}
                first={index === 0}
                last={index === draft.clauses.length - 1}
                onMove={(by) => {
                  move(id, by);
                }}
                onRemove={() => {
                  onChange({ ...draft, clauses: draft.clauses.filter((each) => each.id !== id) });
                }}
              />
            </div>
            {open === id && variant ? (
              <ClauseFormContext
                value={{ schemas, currency, problems, series, above: namesAbove(draft, index) }}
              >
                <MembersFields
                  members={variant.members}
                  terms={terms}
                  pointer={pointer}
                  onChange={(changed) => {
                    onChange(withTerms(draft, id, changed));
                  }}
                />
                <Problem text={problemAt(problems, pointer)} />
              </ClauseFormContext>
            ) : (
              <Sentences terms={terms} currency={currency} seriesName={seriesName} />
            )}
          </li>
        );
      })}
    </ol>
  );
}

function ClauseActions({
  title,
  first,
  last,
  onMove,
  onRemove,
}: {
  readonly title: string;
  readonly first: boolean;
  readonly last: boolean;
  readonly onMove: (by: -1 | 1) => void;
  readonly onRemove: () => void;
}) {
  return (
    <div className="wl-row">
      <button
        type="button"
        className="wl-link"
        disabled={first}
        aria-label={`Move up: ${title}`}
        onClick={() => {
          onMove(-1);
        }}
      >
        Up
      </button>
      <button
        type="button"
        className="wl-link"
        disabled={last}
        aria-label={`Move down: ${title}`}
        onClick={() => {
          onMove(1);
        }}
      >
        Down
      </button>
      <button type="button" className="wl-link" aria-label={`Remove: ${title}`} onClick={onRemove}>
        Remove
      </button>
    </div>
  );
}

/** A closed clause as people read it, once it says enough. */
function Sentences({
  terms,
  currency,
  seriesName,
}: {
  readonly terms: Terms;
  readonly currency: string;
  readonly seriesName: (code: string) => string;
}) {
  const known = stated(terms);
  if (Object.keys(known).every((name) => name === 'type' || name === 'name')) return null;
  const { sentences } = clauseOf(known as ChargeComponent, { currency, seriesName });
  return (
    <>
      {sentences.map((sentence) => (
        <p key={sentence} className="wl-muted wl-small">
          {sentence}
        </p>
      ))}
    </>
  );
}

function namesAbove(draft: VersionDraft, index: number): string[] {
  return draft.clauses
    .slice(0, index)
    .map(({ terms }) => textOf(terms.name))
    .filter((name) => name !== '');
}

function withTerms(draft: VersionDraft, id: number, terms: Terms): VersionDraft {
  const change = (clause: DraftClause) => (clause.id === id ? { id, terms } : clause);
  return { ...draft, clauses: draft.clauses.map(change) };
}

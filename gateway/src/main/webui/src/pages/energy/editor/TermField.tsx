import type { JsonSchema } from '../../../api/componentSchema';
import { ChoicesField } from '../../../components/form/ChoicesField';
import { AreaField, SelectField, TextField } from '../../../components/form/TextField';
import { EnterSeries } from '../register/EnterButton';
import { problemAt, useClauseForm } from './FormContext';
import { choiceName, labelOf, MONTH_CHOICES } from './labels';
import { Part, Problem } from './Part';
import { PeriodsField } from './PeriodsField';
import { type Member, type Shape, shapeOf } from './shapes';
import {
  entriesOf,
  isTerms,
  type Term,
  type Terms,
  termsOf,
  textOf,
  withEntry,
  withMember,
} from './terms';

interface TermFieldProps {
  readonly name: string;
  readonly schema: JsonSchema;
  /** Where the value stands in the request. */
  readonly pointer: string;
  readonly term: Term | undefined;
  readonly onChange: (term: Term | undefined) => void;
}

/** The members of a clause or of a part of it, each with the field that its schema asks for. */
export function MembersFields({
  members,
  terms,
  pointer,
  onChange,
}: {
  readonly members: readonly Member[];
  readonly terms: Terms;
  readonly pointer: string;
  readonly onChange: (terms: Terms) => void;
}) {
  return (
    <div className="wl-fields">
      {members.map(({ name, schema }) => (
        <TermField
          key={name}
          name={name}
          schema={schema}
          pointer={`${pointer}/${name}`}
          term={terms[name]}
          onChange={(term) => {
            onChange(withMember(terms, name, term));
          }}
        />
      ))}
    </div>
  );
}

/** One value of a clause. */
export function TermField(props: TermFieldProps) {
  const { schemas } = useClauseForm();
  const shape = shapeOf(props.schema, schemas);
  switch (shape.kind) {
    case 'list':
      return <ListField {...props} of={shape.of} />;
    case 'terms':
      return <PartField {...props} members={shape.members} />;
    case 'map':
      return <ByUseField {...props} of={shape.of} />;
    case 'variants':
      return <VariantField {...props} shape={shape} />;
    default:
      return <SingleField {...props} shape={shape} />;
  }
}

type SingleShape = Exclude<Shape, { kind: 'list' | 'terms' | 'map' | 'variants' }>;

function SingleField({
  name,
  pointer,
  term,
  shape,
  onChange,
}: TermFieldProps & { readonly shape: SingleShape }) {
  const { currency, problems, series } = useClauseForm();
  const { label, unit } = labelOf(name, currency);
  const shared = {
    label,
    ...(unit === null ? {} : { unit }),
    value: textOf(term),
    problem: problemAt(problems, pointer),
  };
  if (/series$/i.test(name) && shape.kind === 'text') {
    return (
      <SelectField
        {...shared}
        onChange={onChange}
        options={[{ value: '', title: 'None' }, ...series]}
        hint={
          <EnterSeries
            onDone={({ code }) => {
              onChange(code);
            }}
          >
            Enter a further series
          </EnterSeries>
        }
      />
    );
  }
  if (shape.kind === 'choice') {
    const options = shape.options.map((value) => ({ value, title: choiceName(value) }));
    return <SelectField {...shared} onChange={onChange} options={[NONE, ...options]} />;
  }
  if (shape.kind === 'flag') {
    return (
      <SelectField
        {...shared}
        options={[NONE, { value: 'true', title: 'Yes' }, { value: 'false', title: 'No' }]}
        onChange={(value) => {
          onChange(value === '' ? undefined : value === 'true');
        }}
      />
    );
  }
  return (
    <TextField
      {...shared}
      kind={INPUTS[shape.kind]}
      {...(shape.kind === 'instant' ? { hint: 'As 2026-07-15T22:00:00Z' } : {})}
      onChange={(value) => {
        onChange(entered(value, shape.kind));
      }}
    />
  );
}

const NONE = { value: '', title: 'As usual' };
const INPUTS = {
  decimal: 'decimal',
  whole: 'decimal',
  date: 'date',
  instant: 'text',
  text: 'text',
} as const;

/** Decimals stay text without separators; whole numbers become numbers, as the API wants them. */
function entered(value: string, kind: Shape['kind']): Term {
  if (kind !== 'decimal' && kind !== 'whole') return value;
  const digits = value.replace(/[,\s]/g, '').replace('−', '-');
  return kind === 'whole' && /^-?\d{1,9}$/.test(digits) ? Number(digits) : digits;
}

function ListField(props: TermFieldProps & { readonly of: JsonSchema }) {
  const { schemas } = useClauseForm();
  const inner = shapeOf(props.of, schemas);
  if (inner.kind === 'terms') {
    const painted = inner.members.some(({ name }) => name === 'when');
    return painted ? (
      <PeriodsField {...props} members={inner.members} />
    ) : (
      <RecordsField {...props} members={inner.members} />
    );
  }
  return <ValuesField {...props} inner={inner} />;
}

/** Several single values: chosen when they are few, else one a line, so that they can be pasted. */
function ValuesField({
  name,
  pointer,
  term,
  inner,
  onChange,
}: TermFieldProps & { readonly inner: Shape }) {
  const { currency, problems, above } = useClauseForm();
  const { label, unit } = labelOf(name, currency);
  const values = entriesOf(term).map(textOf);
  const problem = problemAt(problems, pointer, true);
  const choices =
    inner.kind === 'choice'
      ? inner.options.map((value) => ({ value, title: choiceName(value) }))
      : /months$/i.test(name)
        ? MONTH_CHOICES
        : name === 'appliesTo' || name === 'components'
          ? above.map((value) => ({ value, title: value }))
          : null;
  if (choices !== null) {
    return (
      <ChoicesField
        label={choices.length === 0 ? `${label}: no clause stands above` : label}
        choices={choices}
        chosen={values}
        problem={problem}
        onChange={(chosen) => {
          onChange(chosen.map((value) => entered(value, inner.kind)));
        }}
      />
    );
  }
  return (
    <AreaField
      label={label}
      {...(unit === null ? {} : { unit })}
      value={values.join('\n')}
      hint={inner.kind === 'instant' ? 'One a line, as 2026-07-15T22:00:00Z' : 'One a line'}
      problem={problem}
      onChange={(text) => {
        onChange(
          text === '' ? undefined : text.split('\n').map((line) => entered(line, inner.kind)),
        );
      }}
    />
  );
}

/** Several records, a row each: tiers, calls, elections. */
export function RecordsField({
  name,
  pointer,
  term,
  members,
  onChange,
}: TermFieldProps & { readonly members: readonly Member[] }) {
  const { currency, problems } = useClauseForm();
  const { label } = labelOf(name, currency);
  const entries = entriesOf(term);
  return (
    <Part label={label} problem={problemAt(problems, pointer)}>
      {entries.map((entry, index) => (
        <div key={index} className="wl-entry" role="group" aria-label={`${label} ${index + 1}`}>
          <MembersFields
            members={members}
            terms={termsOf(entry)}
            pointer={`${pointer}/${index}`}
            onChange={(changed) => {
              onChange(withEntry(entries, index, changed));
            }}
          />
          <Problem text={problemAt(problems, `${pointer}/${index}`)} />
          <button
            type="button"
            className="wl-link"
            aria-label={`Remove ${label.toLowerCase()} ${index + 1}`}
            onClick={() => {
              const rest = entries.filter((_, at) => at !== index);
              onChange(rest.length === 0 ? undefined : rest);
            }}
          >
            Remove
          </button>
        </div>
      ))}
      <button
        type="button"
        className="wl-link"
        onClick={() => {
          onChange([...entries, {}]);
        }}
      >
        Add to {label.toLowerCase()}
      </button>
    </Part>
  );
}

/** A part that a clause can have or not, such as the sell-back of a block. */
function PartField({
  name,
  pointer,
  term,
  members,
  onChange,
}: TermFieldProps & { readonly members: readonly Member[] }) {
  const { currency, problems } = useClauseForm();
  const { label } = labelOf(name, currency);
  return (
    <Part label={label} problem={problemAt(problems, pointer)}>
      <label className="wl-check">
        <input
          type="checkbox"
          checked={isTerms(term)}
          onChange={(event) => {
            onChange(event.target.checked ? {} : undefined);
          }}
        />
        Agreed
      </label>
      {isTerms(term) ? (
        <MembersFields members={members} terms={term} pointer={pointer} onChange={onChange} />
      ) : null}
    </Part>
  );
}

/** A value for each use of the energy. */
function ByUseField({
  name,
  pointer,
  term,
  of,
  onChange,
}: TermFieldProps & { readonly of: JsonSchema }) {
  const { currency, problems, schemas } = useClauseForm();
  const { label } = labelOf(name, currency);
  const terms = termsOf(term);
  const keys = [...new Set([...(schemas.EnergyUse?.enum ?? []), ...Object.keys(terms)])];
  const inner = shapeOf(of, schemas);
  return (
    <Part label={label} problem={problemAt(problems, pointer)}>
      <div className="wl-fields">
        {keys.map((key) => (
          <TextField
            key={key}
            label={choiceName(key)}
            kind="decimal"
            value={textOf(terms[key])}
            problem={problemAt(problems, `${pointer}/${key}`)}
            onChange={(value) => {
              onChange(withMember(terms, key, entered(value, inner.kind)));
            }}
          />
        ))}
      </div>
    </Part>
  );
}

/** One of several rules, each with members of its own. */
function VariantField({
  name,
  pointer,
  term,
  shape: { tag, variants },
  onChange,
}: TermFieldProps & { readonly shape: Extract<Shape, { kind: 'variants' }> }) {
  const { currency, problems } = useClauseForm();
  const { label } = labelOf(name, currency);
  const terms = termsOf(term);
  const chosen = variants.find(({ value }) => value === terms[tag]);
  return (
    <Part label={label} problem={problemAt(problems, pointer)}>
      <div className="wl-fields">
        <SelectField
          label="Rule"
          value={textOf(terms[tag])}
          options={[NONE, ...variants.map(({ value }) => ({ value, title: choiceName(value) }))]}
          problem={problemAt(problems, `${pointer}/${tag}`)}
          onChange={(value) => {
            onChange(value === '' ? undefined : { [tag]: value });
          }}
        />
      </div>
      {chosen && chosen.members.length > 0 ? (
        <MembersFields
          members={chosen.members}
          terms={terms}
          pointer={pointer}
          onChange={onChange}
        />
      ) : null}
    </Part>
  );
}

import { Button } from '@patternfly/react-core';
import { useMutation } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { newIdempotencyKey } from '../../../api/client';
import { useBillPreview } from '../../../api/billPreview';
import { useEnergySchemas } from '../../../api/componentSchema';
import { type Meter, usePriceSeries, useSiteMeters } from '../../../api/energy';
import { type FieldProblem, ProblemError, problemOf } from '../../../api/problem';
import { Card } from '../../../components/Card';
import { AreaField, SelectField, TextField } from '../../../components/form/TextField';
import { ErrorState, QueryView } from '../../../components/States';
import { useMonth } from '../useMonth';
import { ClauseGallery } from './ClauseGallery';
import { ClauseList } from './ClauseList';
import { type VersionDraft, withClause } from './draft';
import { problemAt } from './FormContext';
import { choiceName } from './labels';
import { HolidaysField } from './HolidaysField';
import { findingsOf, PreviewCard } from './PreviewCard';
import { clauseVariants } from './shapes';
import { withTariff } from './tariff';
import { TariffDialog } from './TariffDialog';
import { usePreviewRequest } from './usePreviewRequest';

/** What every contract version is entered with: its days, its clauses, and the bill they give. */
export function VersionEditor({
  initial,
  siteCode,
  timeZone,
  currency,
  head,
  base = '',
  submit,
  send,
  onDone,
}: {
  readonly initial: VersionDraft;
  readonly siteCode: string;
  readonly timeZone: string;
  readonly currency: string;
  /** Fields before the version's own; told what was refused. */
  readonly head?: (problem: (pointer: string) => string | undefined) => ReactNode;
  /** Where the version stands in the request. */
  readonly base?: string;
  readonly submit: string;
  readonly send: (draft: VersionDraft, idempotencyKey: string) => Promise<unknown>;
  readonly onDone: () => void;
}) {
  const [draft, setDraft] = useState(initial);
  const [open, setOpen] = useState<number | null>(null);
  const [taking, take] = useState(false);
  const [load, setLoad] = useState('meter');
  const [constantKw, setConstantKw] = useState('10000');
  const starting = useMonth();
  const [period, setPeriod] = useState(starting);
  const [key, setKey] = useState(newIdempotencyKey);
  const schemas = useEnergySchemas();
  const allSeries = usePriceSeries().data ?? NO_SERIES;
  const main = useSiteMeters(siteCode).data?.find(({ role }) => role === 'MAIN') ?? null;
  const meter = load === 'meter' ? main : null;
  const request = usePreviewRequest(
    draft,
    { period, timeZone, currency, meter, constantKw },
    allSeries,
  );
  const preview = useBillPreview(request);
  const save = useMutation({
    mutationFn: () => send(draft, key),
    onSuccess: onDone,
    onError: (error) => {
      if (error instanceof ProblemError && error.status >= 400 && error.status < 500) {
        setKey(newIdempotencyKey());
      }
    },
  });
  const change = (changed: VersionDraft) => {
    setDraft(changed);
    if (save.isError) save.reset();
  };
  const refused: readonly FieldProblem[] = save.isError
    ? (problemOf(save.error).errors ?? [])
    : NO_FINDINGS;
  const problem = (pointer: string) => problemAt(refused, pointer);
  const findings = [...findingsOf(preview), ...refused.map((found) => within(found, base))];
  return (
    <>
      <form
        className="wl-stack"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (!save.isPending) save.mutate();
        }}
      >
        {head?.(problem)}
        <Card title="When it holds">
          <VersionFields
            draft={draft}
            calendars={schemas.data?.HolidayCalendar?.enum ?? []}
            problem={(name) => problem(`${base}/${name}`)}
            onChange={change}
          />
        </Card>
        <div className="wl-grid">
          <Card title="Clauses, in the order of the bill" className="wl-span-7">
            <QueryView query={schemas} label="The kinds of clauses">
              {(known) => (
                <>
                  <ClauseList
                    draft={draft}
                    schemas={known}
                    currency={currency}
                    series={allSeries.map(({ code, name }) => ({ value: code, title: name }))}
                    problems={findings}
                    open={open}
                    onOpen={setOpen}
                    onChange={change}
                  />
                  <section className="wl-part" aria-label="Add a clause">
                    <h3>Add a clause</h3>
                    <p className="wl-card-note">
                      Choose its kind, or{' '}
                      <button
                        type="button"
                        className="wl-link"
                        onClick={() => {
                          take(true);
                        }}
                      >
                        take clauses from a tariff file
                      </button>
                      .
                    </p>
                    <ClauseGallery
                      variants={clauseVariants(known)}
                      onChoose={(type) => {
                        const more = withClause(draft, type);
                        change(more);
                        setOpen(more.clauses.at(-1)?.id ?? null);
                      }}
                    />
                  </section>
                </>
              )}
            </QueryView>
          </Card>
          <div className="wl-span-5 wl-beside">
            <PreviewCard
              preview={preview}
              request={request}
              period={period}
              controls={
                <div className="wl-fields">
                  <TextField
                    label="Month"
                    kind="month"
                    value={period}
                    onChange={(month) => {
                      if (/^\d{4}-\d{2}$/.test(month)) setPeriod(month);
                    }}
                  />
                  <LoadField main={main} load={load} onChange={setLoad} />
                  {meter === null ? (
                    <TextField
                      label="Flat load"
                      unit="kW"
                      kind="decimal"
                      value={constantKw}
                      onChange={(kw) => {
                        setConstantKw(kw.replace(/[,\s]/g, ''));
                      }}
                    />
                  ) : null}
                </div>
              }
            />
          </div>
        </div>
        {save.isError ? <ErrorState problem={problemOf(save.error)} /> : null}
        <div className="wl-row">
          <Button
            type="submit"
            variant="primary"
            isLoading={save.isPending}
            isDisabled={save.isPending}
          >
            {save.isPending ? 'Saving…' : submit}
          </Button>
        </div>
      </form>
      {taking ? (
        <TariffDialog
          onUse={(tariff) => {
            change(withTariff(draft, tariff));
          }}
          onClose={() => {
            take(false);
          }}
        />
      ) : null}
    </>
  );
}

const NO_SERIES: NonNullable<ReturnType<typeof usePriceSeries>['data']> = [];
const NO_FINDINGS: readonly FieldProblem[] = [];

/** A finding about a version inside a larger request, as one about the version alone. */
function within({ pointer, detail }: FieldProblem, base: string): FieldProblem {
  const at = pointer?.startsWith(base) ? pointer.slice(base.length) : undefined;
  return at === undefined ? { detail } : { pointer: at, detail };
}

function LoadField({
  main,
  load,
  onChange,
}: {
  readonly main: Meter | null;
  readonly load: string;
  readonly onChange: (load: string) => void;
}) {
  const options = [
    ...(main === null ? [] : [{ value: 'meter', title: 'As the site metered it' }]),
    { value: 'flat', title: 'The same power always' },
  ];
  return (
    <SelectField
      label="Load"
      value={main === null ? 'flat' : load}
      options={options}
      onChange={onChange}
    />
  );
}

function VersionFields({
  draft,
  calendars,
  problem,
  onChange,
}: {
  readonly draft: VersionDraft;
  /** The calendars of holidays that the service knows. */
  readonly calendars: readonly string[];
  readonly problem: (name: string) => string | undefined;
  readonly onChange: (draft: VersionDraft) => void;
}) {
  return (
    <div className="wl-fields">
      <TextField
        label="From"
        name="effectiveFrom"
        kind="date"
        required
        value={draft.effectiveFrom}
        problem={problem('effectiveFrom')}
        onChange={(effectiveFrom) => {
          onChange({ ...draft, effectiveFrom });
        }}
      />
      <TextField
        label="Until before"
        kind="date"
        hint="Empty while it stays open"
        value={draft.effectiveTo}
        problem={problem('effectiveTo')}
        onChange={(effectiveTo) => {
          onChange({ ...draft, effectiveTo });
        }}
      />
      <SelectField
        label="Lines are rounded"
        value={draft.rounding}
        options={ROUNDINGS}
        problem={problem('rounding')}
        onChange={(rounding) => {
          onChange({ ...draft, rounding });
        }}
      />
      <SelectField
        label="Holidays of"
        value={draft.holidayCalendar}
        options={[
          { value: '', title: 'No calendar' },
          ...calendars.map((value) => ({ value, title: choiceName(value) })),
        ]}
        problem={problem('holidayCalendar')}
        onChange={(holidayCalendar) => {
          onChange({ ...draft, holidayCalendar });
        }}
      />
      <div className="wl-field-wide">
        <AreaField
          label="What was agreed, in words"
          maxLength={2000}
          value={draft.note}
          problem={problem('note')}
          onChange={(note) => {
            onChange({ ...draft, note });
          }}
        />
      </div>
      <HolidaysField
        holidays={draft.holidays}
        problem={problem('holidays')}
        onChange={(holidays) => {
          onChange({ ...draft, holidays });
        }}
      />
    </div>
  );
}

const ROUNDINGS = [
  { value: 'HALF_UP', title: 'To the nearest cent, half up' },
  { value: 'HALF_EVEN', title: 'To the nearest cent, half to even' },
  { value: 'DOWN', title: 'Down' },
];

import type { ReactNode } from 'react';
import { type Meter, type PriceSeries, usePriceSeries } from '../../api/energy';
import type { ImportKind, ImportSubject } from '../../api/imports';
import { spoken } from '../../api/names';
import { type FileOwner, useFileLayout, useMeterChoices } from '../../api/register';
import { SelectField, TextField } from '../../components/form/TextField';
import { QueryView } from '../../components/States';
import { EnterMeter, EnterSeries } from '../energy/register/EnterButton';
import { OwnLayout } from '../energy/register/OwnLayout';
import { channelTitle } from '../energy/register/words';

/** Whose rows a file has, for kinds whose files do not say it; then, how the file is laid out. */
export function SubjectFields({
  kind,
  subject,
  onChange,
  children,
}: {
  readonly kind: ImportKind;
  readonly subject: ImportSubject;
  readonly onChange: (subject: ImportSubject) => void;
  /** What comes when all is known. */
  readonly children: ReactNode;
}) {
  const ofMeter = kind.subject === 'meter';
  const meters = useMeterChoices(ofMeter);
  const series = usePriceSeries();
  const choose = (code: string) => {
    onChange({ code, part: '' });
  };
  return (
    <QueryView<readonly (Meter | PriceSeries)[]>
      query={ofMeter ? meters : series}
      label={ofMeter ? 'The meters' : 'The price series'}
    >
      {(all) => {
        const owner = all.find(({ code }) => code === subject.code);
        return (
          <>
            <div className="wl-fields">
              <SelectField
                label={ofMeter ? 'Meter that was read' : 'Price series'}
                required
                value={subject.code}
                options={[
                  { value: '', title: all.length === 0 ? 'There is none yet' : 'Choose' },
                  ...all.map((each) => ({ value: each.code, title: titleOf(each) })),
                ]}
                onChange={choose}
              />
              {owner ? (
                <PartField kind={kind} owner={owner} subject={subject} onChange={onChange} />
              ) : null}
            </div>
            <div className="wl-row wl-small">
              {ofMeter ? (
                <EnterMeter
                  onDone={({ code }) => {
                    choose(code);
                  }}
                >
                  It is not in the list: enter the meter
                </EnterMeter>
              ) : (
                <EnterSeries
                  onDone={({ code }) => {
                    choose(code);
                  }}
                >
                  It is not in the list: enter the series
                </EnterSeries>
              )}
            </div>
            {owner ? (
              <Ready kind={kind} owner={owner}>
                {children}
              </Ready>
            ) : null}
          </>
        );
      }}
    </QueryView>
  );
}

/** Which usage point, or which channel, of the meter a file is about. */
function PartField({
  kind,
  owner,
  subject,
  onChange,
}: {
  readonly kind: ImportKind;
  readonly owner: Meter | PriceSeries;
  readonly subject: ImportSubject;
  readonly onChange: (subject: ImportSubject) => void;
}) {
  const change = (part: string) => {
    onChange({ ...subject, part });
  };
  if (kind.code === 'green-button') {
    return (
      <TextField
        label="Usage point"
        hint="Where the file has several"
        value={subject.part}
        onChange={change}
      />
    );
  }
  if (!('channels' in owner) || owner.channels.length < 2) return null;
  return (
    <SelectField
      label="Its value column counts"
      value={subject.part}
      options={owner.channels.map((channel) => ({
        value: channel === 'IMPORT_KWH' ? '' : channel,
        title: channelTitle(channel),
      }))}
      onChange={change}
    />
  );
}

/** Files in a layout of their own are read once somebody has said how they are laid out. */
function Ready({
  kind,
  owner,
  children,
}: {
  readonly kind: ImportKind;
  readonly owner: Meter | PriceSeries;
  readonly children: ReactNode;
}) {
  const files: FileOwner = {
    kind: 'channels' in owner ? 'meters' : 'price-series',
    code: owner.code,
  };
  const laidOut = kind.code !== 'green-button';
  const layout = useFileLayout(files, laidOut);
  if (!laidOut) return <>{children}</>;
  return (
    <QueryView query={layout} label="The layout" lines={2}>
      {(stored) => (
        <>
          <OwnLayout
            owner={files}
            title={titleOf(owner)}
            timeZone={owner.timeZone}
            channels={'channels' in owner ? owner.channels : []}
            stored={stored}
          />
          {stored ? children : null}
        </>
      )}
    </QueryView>
  );
}

function titleOf(owner: Meter | PriceSeries): string {
  return 'name' in owner ? owner.name : spoken(owner.code);
}

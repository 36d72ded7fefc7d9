import { expectTypeOf, it } from 'vitest';
import type { components as Gateway } from './generated/gateway';
import type { CreatedLink, Report, ReportLink } from './reports';

type Schemas = Gateway['schemas'];
/** The fields that the portal reads and the stored API does not have. */
type Unknown<Ours, Theirs> = Exclude<keyof Ours, keyof Theirs>;

it('reads only fields about reports and their links that the stored API has', () => {
  expectTypeOf<Unknown<Report, Schemas['ReportView']>>().toBeNever();
  expectTypeOf<Unknown<ReportLink, Schemas['ReportLink']>>().toBeNever();
  expectTypeOf<Unknown<CreatedLink, Schemas['CreatedLink']>>().toBeNever();
});

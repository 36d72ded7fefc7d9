import { expectTypeOf, it } from 'vitest';
import type { components as Gateway } from './generated/gateway';
import type {
  ApiCredential,
  Invited,
  LoginSession,
  NewSecret,
  Organization,
  Person,
  SignedOut,
  UserAccount,
} from './people';

type Schemas = Gateway['schemas'];
/** The fields that the portal reads and the stored API does not have. */
type Unknown<Ours, Theirs> = Exclude<keyof Ours, keyof Theirs>;

it('reads only fields about people that the stored API has', () => {
  expectTypeOf<Unknown<Person, Schemas['PersonView']>>().toBeNever();
  expectTypeOf<Unknown<UserAccount, Schemas['CustomerUser']>>().toBeNever();
  expectTypeOf<Unknown<LoginSession, Schemas['LoginSession']>>().toBeNever();
  expectTypeOf<Unknown<Invited, Schemas['Invited']>>().toBeNever();
  expectTypeOf<Unknown<SignedOut, Schemas['SignedOut']>>().toBeNever();
  expectTypeOf<Unknown<Organization, Schemas['Organization']>>().toBeNever();
  expectTypeOf<Unknown<ApiCredential, Schemas['ApiCredential']>>().toBeNever();
  expectTypeOf<Unknown<NewSecret, Schemas['NewSecret']>>().toBeNever();
});

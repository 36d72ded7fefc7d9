import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ProblemError } from '../../api/problem';
import type { Field } from '../../components/form/fields';
import { NEW_ORGANIZATION, sendCustomer, withoutCustomer } from './customerSteps';

const FIELDS: readonly Field[] = [
  { name: 'name', label: 'Name' },
  { name: 'code', label: 'Code' },
  { name: 'organizationId', label: 'Organization' },
  { name: 'alias', label: 'Alias' },
  { name: 'domains', label: 'Domains' },
  { name: 'contact/name', label: 'Contact' },
];
const ORGANIZATION = {
  id: 'org-1',
  name: 'Cedar Labs',
  alias: 'cedar-labs',
  description: null,
  domains: ['cedar.example'],
};
const VALUES = {
  name: 'Cedar Labs',
  code: 'cedar-labs',
  organizationId: NEW_ORGANIZATION,
  alias: 'cedar-labs',
  domains: 'cedar.example, ',
  'contact/name': 'Billing',
};

describe('a customer in two steps', () => {
  const sent: { url: string; body: unknown }[] = [];
  let answers: Response[] = [];
  const json = (status: number, body: unknown) =>
    new Response(JSON.stringify(body), {
      status,
      headers: { 'Content-Type': status < 400 ? 'application/json' : 'application/problem+json' },
    });

  beforeEach(() => {
    sent.length = 0;
    vi.stubGlobal('fetch', (url: string, init: RequestInit) => {
      sent.push({ url, body: JSON.parse(init.body as string) as unknown });
      const answer = answers.shift();
      return answer ? Promise.resolve(answer) : Promise.reject(new Error('no answer left'));
    });
  });
  afterEach(() => {
    vi.unstubAllGlobals();
  });

  it('is made as a member of the new organization', async () => {
    answers = [json(201, ORGANIZATION), json(201, { code: 'cedar-labs' })];
    const told = vi.fn();
    const made = await sendCustomer(FIELDS, VALUES, 'key', told);
    expect(made.code).toBe('cedar-labs');
    expect(told).toHaveBeenCalledWith(ORGANIZATION);
    expect(sent).toEqual([
      {
        url: '/api/gateway/v1/organizations',
        body: { name: 'Cedar Labs', alias: 'cedar-labs', domains: ['cedar.example'] },
      },
      {
        url: '/api/ai-hosting/v1/customers',
        body: {
          name: 'Cedar Labs',
          code: 'cedar-labs',
          organizationId: 'org-1',
          contact: { name: 'Billing' },
        },
      },
    ]);
  });

  it('tells the organization before the customer is refused, and goes on from it', async () => {
    answers = [
      json(201, ORGANIZATION),
      json(400, {
        title: 'Invalid request',
        errors: [{ pointer: '/timeZone', detail: 'no zone' }],
      }),
    ];
    const told = vi.fn();
    await expect(sendCustomer(FIELDS, VALUES, 'key', told)).rejects.toBeInstanceOf(ProblemError);
    expect(told).toHaveBeenCalledWith(ORGANIZATION);

    answers = [json(201, { code: 'cedar-labs' })];
    await sendCustomer(FIELDS, { ...VALUES, organizationId: 'org-1' }, 'key-2', told);
    expect(sent.map(({ url }) => url).slice(2)).toEqual(['/api/ai-hosting/v1/customers']);
  });

  it('asks for no customer when the organization is refused', async () => {
    answers = [json(409, { title: 'Conflict', errors: [{ pointer: '/alias', detail: 'taken' }] })];
    const told = vi.fn();
    await expect(sendCustomer(FIELDS, VALUES, 'key', told)).rejects.toMatchObject({ status: 409 });
    expect(told).not.toHaveBeenCalled();
    expect(sent).toHaveLength(1);
  });
});

it('offers organizations that no customer has', () => {
  const other = { ...ORGANIZATION, id: 'org-2' };
  expect(withoutCustomer([ORGANIZATION, other], [{ organizationId: 'org-1' }])).toEqual([other]);
});

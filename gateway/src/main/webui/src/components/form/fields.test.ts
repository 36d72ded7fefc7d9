import { describe, expect, it } from 'vitest';
import { askedFields, type Field, requestOf } from './fields';

const FIELDS: readonly Field[] = [
  { name: 'code', label: 'Code', required: true },
  { name: 'amount', label: 'Amount', kind: 'number', required: true },
  { name: 'months', label: 'Months', kind: 'count' },
  { name: 'siteCode', label: 'Site' },
  { name: 'driver', label: 'Shared by', required: true, when: ({ siteCode }) => !siteCode },
];

describe('what a form sends', () => {
  it('keeps amounts as decimal strings and leaves empty fields out', () => {
    const values = { code: ' INS ', amount: '−51,000.50', months: '48', siteCode: '', driver: '' };
    expect(requestOf(FIELDS, values)).toEqual({ code: 'INS', amount: '-51000.50', months: 48 });
  });

  it('leaves out what is not asked for', () => {
    const values = { code: 'A', amount: '1', siteCode: 'pecos', driver: 'EQUAL' };
    expect(requestOf(FIELDS, values)).toEqual({ code: 'A', amount: '1', siteCode: 'pecos' });
    expect(askedFields(FIELDS, values).map(({ name }) => name)).not.toContain('driver');
  });

  it('puts fields with a path inside their object', () => {
    const fields: readonly Field[] = [
      { name: 'contact/name', label: 'Name' },
      { name: 'contact/email', label: 'E-mail' },
      { name: 'priceModel/gpus', label: 'GPUs', kind: 'count' },
    ];
    const values = { 'contact/name': 'Ada', 'contact/email': '', 'priceModel/gpus': '8' };
    expect(requestOf(fields, values)).toEqual({
      contact: { name: 'Ada' },
      priceModel: { gpus: 8 },
    });
  });
});

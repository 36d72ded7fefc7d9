import { describe, expect, it } from 'vitest';
import { scopeName, spoken } from './names';

describe('names of scopes', () => {
  const sites = new Map([['pecos', 'Pecos, TX']]);
  const models = new Map([['antminer-s21', 'Antminer S21']]);

  it.each([
    ['company', 'Company'],
    ['site:pecos', 'Pecos, TX'],
    ['site:mill-brook', 'Mill Brook'],
    ['model:antminer-s21', 'Antminer S21'],
    ['model:antminer-s19-xp', 'Antminer S19 XP'],
    ['site:', 'Without a site'],
    ['model:', 'Without a model'],
  ])('calls %s %s', (scope, name) => {
    expect(scopeName(scope, sites, models)).toBe(name);
  });

  it('speaks a code', () => {
    expect(spoken('antminer-s19j-pro')).toBe('Antminer S19j Pro');
  });
});

import { describe, expect, test } from 'vitest';
import { lookingAt, operator, readViewer } from '../../../server/access/viewer.ts';

const people = new Set(['ana', 'a;b', '張', '100%', 'müller']);
const read = (header: string) => readViewer({ 'x-crosstie-viewer': header }, (id) => people.has(id));

describe('the viewer header', () => {
  test('absent or empty means the operator', () => {
    expect(readViewer({}, () => false)).toEqual({ role: 'operator', person: null });
    expect(readViewer({ 'x-crosstie-viewer': '' }, () => false).role).toBe('operator');
  });

  test.each([
    ['ana;member', 'ana', 'member'],
    ['ana;Mentor', 'ana', 'member'],
    [' ana ; community_lead', 'ana', 'lead'],
    [';km-analyst', null, 'analyst'],
    ['a;b;admin', 'a;b', 'admin'],
    ['100%;member', '100%', 'member'],
    ['%E5%BC%B5;member', '張', 'member'],
    [Buffer.from('müller;member').toString('latin1'), 'müller', 'member'],
  ])('%s names its person and role', (header, person, role) => {
    expect(read(header)).toEqual({ person, role });
  });

  test.each(['ana', 'ana;', 'ana;king', 'ana;constructor', ';toString', ';__proto__', 'bo;member', ';operator', '%E5;member'])(
    '%s is refused',
    (header) => {
      expect(() => read(header)).toThrow(expect.objectContaining({ type: 'usage' }));
    },
  );
});

test('a refused role is told of all that there are', () => {
  const roles = ['mentee', 'mentor', 'member', 'community-lead', 'km-analyst', 'programme-admin'];
  for (const role of roles) {
    expect(read(`ana;${role}`).person).toBe('ana');
    expect(() => read('ana;king')).toThrow(role);
  }
});

test('nobody who is named is taken for the person whom an answer is about, below /people/{id} only', () => {
  expect(lookingAt(operator, '/people/{id}/contacts', 'ana')).toEqual({ role: 'member', person: 'ana' });
  expect(lookingAt(operator, '/people/{id}', 'ana')).toBe(operator);
  expect(lookingAt(operator, '/overview', undefined)).toBe(operator);
  const analyst = { role: 'analyst', person: null } as const;
  expect(lookingAt(analyst, '/people/{id}/contacts', 'ana')).toBe(analyst);
});

test('a cookie is percent-encoded, and gives way to the header', () => {
  const cookie = `a=b; crosstie-viewer=${encodeURIComponent('張;lead')}; c=d`;
  expect(readViewer({ cookie }, (id) => people.has(id))).toEqual({ person: '張', role: 'lead' });
  expect(readViewer({ cookie, 'x-crosstie-viewer': 'ana;member' }, (id) => people.has(id)).person).toBe('ana');
});

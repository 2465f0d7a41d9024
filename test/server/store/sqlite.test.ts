import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { conformance } from './conformance.ts';

const root = mkdtempSync(join(tmpdir(), 'crosstie-sqlite-'));
let places = 0;
const freshPath = () => join(root, `${places++}`, 'new', 'crosstie.db');
afterAll(() => rmSync(root, { recursive: true, force: true }));

conformance('SQLite', { empty: async () => ({ url: `sqlite:${freshPath()}`, options: {} }), sequences: 60 });

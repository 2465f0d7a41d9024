import { describe, expect, it } from 'vitest';
import { slug } from '../../../server/demo/slug.ts';

describe('a slug', () => {
  it.each([
    ['Ana Aziz', 'ana-aziz'],
    ['İpek Şahin', 'ipek-sahin'],
    ['Aslı Yıldız', 'asli-yildiz'],
    ['Bjørn Kjær', 'bjorn-kjaer'],
    ['Gonçalo Magalhães', 'goncalo-magalhaes'],
    ['Michał Wójcik', 'michal-wojcik'],
    ['Åberg & Söhne (Köln)', 'aberg-sohne-koln'],
    ['Ana M. Aziz', 'ana-m-aziz'],
  ])('makes %s into %s', (name, id) => {
    expect(slug(name)).toBe(id);
  });
});

/** Letters that Unicode does not take apart into a plain letter and a mark. */
const undivided: Record<string, string> = { ß: 'ss', ø: 'o', ł: 'l', ı: 'i', æ: 'ae', đ: 'd' };

/** A name as an id: its letters without marks, in small, with "-" for all between them ("İpek Şahin" → "ipek-sahin"). */
export const slug = (name: string) =>
  name
    .normalize('NFD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/[ßøłıæđ]/g, (letter) => undivided[letter])
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');

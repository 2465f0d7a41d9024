import type { CultureName } from './names.ts';

export interface Office {
  name: string;
  timezone: string;
  /** Hours ahead of UTC in winter: working hours are laid out with it, whatever the season. */
  utcOffset: number;
  language: string;
  /** Where the people of this office come from, in parts. */
  cultures: Partial<Record<CultureName, number>>;
}

export const offices = {
  lisbon: {
    name: 'Lisbon',
    timezone: 'Europe/Lisbon',
    utcOffset: 0,
    language: 'Portuguese',
    cultures: {
      portuguese: 44,
      brazilian: 14,
      spanish: 9,
      french: 7,
      english: 6,
      arabic: 6,
      indian: 5,
      chinese: 3,
      nordic: 3,
      nigerian: 3,
    },
  },
  berlin: {
    name: 'Berlin',
    timezone: 'Europe/Berlin',
    utcOffset: 1,
    language: 'German',
    cultures: {
      german: 38,
      turkish: 14,
      polish: 12,
      nordic: 6,
      french: 5,
      arabic: 6,
      persian: 5,
      spanish: 5,
      english: 4,
      korean: 3,
      indian: 2,
    },
  },
  pune: {
    name: 'Pune',
    timezone: 'Asia/Kolkata',
    utcOffset: 5.5,
    language: 'Hindi',
    cultures: { indian: 88, english: 2, persian: 3, german: 2, korean: 2, chinese: 2, kenyan: 1 },
  },
  toronto: {
    name: 'Toronto',
    timezone: 'America/Toronto',
    utcOffset: -5,
    language: 'English',
    cultures: {
      english: 26,
      french: 11,
      chinese: 15,
      indian: 12,
      korean: 8,
      persian: 8,
      arabic: 5,
      nigerian: 5,
      portuguese: 4,
      spanish: 4,
      polish: 2,
    },
  },
  saoPaulo: {
    name: 'São Paulo',
    timezone: 'America/Sao_Paulo',
    utcOffset: -3,
    language: 'Portuguese',
    cultures: { brazilian: 70, spanish: 10, portuguese: 6, german: 4, arabic: 4, korean: 3, english: 3 },
  },
  nairobi: {
    name: 'Nairobi',
    timezone: 'Africa/Nairobi',
    utcOffset: 3,
    language: 'Swahili',
    cultures: { kenyan: 70, nigerian: 6, indian: 9, arabic: 6, english: 5, french: 4 },
  },
} as const satisfies Record<string, Office>;

export type OfficeName = keyof typeof offices;

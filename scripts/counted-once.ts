/** What a table's column of pairs holds where JSON and CSV have the API's `field`: a line for people below the table. */
export const countedOnce = (column: string, field: string) =>
  `${column}: pairs of people, each counted once; JSON and CSV count both directions, as ${field}.`;

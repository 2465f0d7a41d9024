import bridges from './en/bridges.json' with { type: 'json' };
import champions from './en/champions.json' with { type: 'json' };
import communities from './en/communities.json' with { type: 'json' };
import contacts from './en/contacts.json' with { type: 'json' };
import data from './en/data.json' with { type: 'json' };
import figure from './en/figure.json' with { type: 'json' };
import introductions from './en/introductions.json' with { type: 'json' };
import mentors from './en/mentors.json' with { type: 'json' };
import page from './en/page.json' with { type: 'json' };
import people from './en/people.json' with { type: 'json' };
import reach from './en/reach.json' with { type: 'json' };
import resilience from './en/resilience.json' with { type: 'json' };
import shell from './en/shell.json' with { type: 'json' };
import silos from './en/silos.json' with { type: 'json' };
import start from './en/start.json' with { type: 'json' };
import suggestions from './en/suggestions.json' with { type: 'json' };
import whatIf from './en/what-if.json' with { type: 'json' };

/** All English messages, one file a page. Another language is another file of this form. */
export const en = {
  bridges,
  champions,
  communities,
  contacts,
  data,
  figure,
  introductions,
  mentors,
  page,
  people,
  reach,
  resilience,
  shell,
  silos,
  start,
  suggestions,
  whatIf,
};

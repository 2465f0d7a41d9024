import { bareSnapshot } from '../snapshot/bare-snapshot.ts';
import { twoMode, undirectedRows } from '../snapshot/csr.ts';
import { graded } from '../snapshot/mentoring.ts';
import { int32 } from '../snapshot/snapshot.ts';
import type { View } from '../snapshot/view.ts';

/** A programme that was run: who mentored in it, in which project, on what. */
export interface RunProgram {
  /** Number of its term; terms are in the order of time and do not overlap. */
  term: number;
  project: number;
  tags: number[];
  mentors: number[];
}

export interface RunPrograms {
  programs: RunProgram[];
  people: number;
  projects: number;
  tags: number;
  terms: number;
}

/** What was this many terms ago counts DECAY to that power. */
const DECAY = 0.75;
/** Who mentored within so many terms (a year) carries it still. */
const LOAD_TERMS = 3;
const BEST_STRENGTH = 5;

/**
 * The network as the mentee of a programme meets it on the day before it starts, of programmes of earlier terms alone: they seek its tags and
 * join its project, which is about them. Person `people` is the mentee. Projects are communities, in which a mentor's standing is the programmes they mentored there;
 * tags are topics, offered as strongly as there were programmes, up to 5; who mentored together is tied, and the mentee to those of the project;
 * load is the programmes of the last year. What is older counts less (0.75 a term) in standing and ties. O(programmes).
 */
export function viewBefore({ programs, people, projects, tags }: RunPrograms, { term, project, tags: sought }: RunProgram): View {
  const mentee = people,
    n = people + 1;
  const before = programs.filter((program) => program.term < term);
  const standing = counts(),
    offers = counts(),
    ties = counts();
  const load = int32(n);
  for (const program of before) {
    const share = DECAY ** (term - program.term);
    for (const mentor of program.mentors) {
      standing.add(mentor, program.project, share);
      for (const tag of new Set(program.tags)) offers.add(mentor, tag, 1);
      if (term - program.term <= LOAD_TERMS) load[mentor]++;
      for (const other of program.mentors) if (other < mentor) ties.add(other, mentor, share);
    }
  }
  for (const { a, b, count } of [...standing.all()]) if (b === project) ties.add(a, mentee, count);
  standing.add(mentee, project, 1);

  const tied = [...ties.all()],
    member = [...standing.all()],
    offered = [...offers.all()];
  const rows = undirectedRows(n, {
    source: tied.map(({ a }) => a),
    target: tied.map(({ b }) => b),
    weight: tied.map(({ count }) => count),
  });
  const bare = bareSnapshot({ n, rows });
  const capacity = int32(n).fill(1);
  const context = {
    ...bare.context,
    communities: twoMode(n, projects, firsts(member), seconds(member)),
    offers: twoMode(n, tags, firsts(offered), seconds(offered)),
    seeks: twoMode(
      n,
      tags,
      sought.map(() => mentee),
      sought,
    ),
    answers: { ...bare.context.answers, load },
    mentoring: {
      broader: int32(tags).fill(-1),
      expertise: graded(
        n,
        offered.map(({ a, b, count }) => ({ person: a, group: b, grade: Math.min(BEST_STRENGTH, count) })),
      ),
      about: graded(
        projects,
        sought.map((tag) => ({ person: project, group: tag, grade: 1 })),
      ),
      standing: graded(
        n,
        member.map(({ a, b, count }) => ({ person: a, group: b, grade: count })),
      ),
      capacity,
      load: int32(n),
    },
  };
  const snapshot = { ...bare, context };
  return { snapshot, introductions: snapshot, viewer: mentee, visible: new Uint8Array(n).fill(1) };
}

interface Count {
  a: number;
  b: number;
  count: number;
}

const firsts = (of: Count[]) => of.map(({ a }) => a);
const seconds = (of: Count[]) => of.map(({ b }) => b);

/** Sums by pair. */
function counts() {
  const found = new Map<string, Count>();
  return {
    add(a: number, b: number, more: number) {
      const key = `${a} ${b}`;
      const pair = found.get(key) ?? { a, b, count: 0 };
      pair.count += more;
      found.set(key, pair);
    },
    all: () => found.values(),
  };
}

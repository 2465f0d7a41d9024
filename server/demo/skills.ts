import type { Skill, Topic } from '../../graph/records/topic.ts';
import { commonTopics, type TopicField, type TopicName, topicFields } from './data/topics.ts';
import { affinities, type UnitName, unitPlans } from './data/units.ts';
import { pick, sampleByWeight, streamOf } from './draw.ts';
import type { Employee } from './employees.ts';
import { slug } from './slug.ts';
import type { Leaf } from './structure.ts';

export function topicRecords(): Topic[] {
  return (Object.keys(topicFields) as TopicField[]).flatMap((field) => [
    { id: slug(field), name: field },
    ...topicFields[field].map((name) => ({ id: slug(name), name, broader: slug(field) })),
  ]);
}

/** What each offers (mostly what their unit works with, better with seniority) and seeks (half of it from elsewhere). */
export function drawSkills(employees: readonly Employee[], leaves: readonly Leaf[], seed: number): Skill[] {
  const random = streamOf(seed, 'skills');
  return employees.flatMap((employee) => {
    const { planName } = leaves[employee.leaf];
    const own: readonly TopicName[] = unitPlans[planName].topics;
    const skills = new Map<TopicName, Skill>();
    const offered = sampleByWeight(
      random,
      own.map(() => 1),
      1 + random.below(Math.min(4, 1 + employee.level)),
    );
    for (const t of offered) add(own[t], { offers: strength(employee.level) });
    if (employee.level >= 3 && random() < 0.6) add(pick(random, commonTopics), { offers: strength(employee.level) });
    const wishes = employee.level <= 3 ? 1 + random.below(3) : random.below(2);
    for (let i = 0; i < wishes; i++) {
      const from = random();
      add(pick(random, from < 0.35 ? own : from < 0.65 ? commonTopics : neighbourTopics(planName)), { seeks: true });
    }
    return [...skills.values()];

    function add(name: TopicName, what: { offers?: number; seeks?: boolean }) {
      if (!skills.has(name)) skills.set(name, { person: employee.id, topic: slug(name), seeks: false, ...what });
    }
  });

  function strength(level: number) {
    return Math.max(1, Math.min(5, Math.round(level * 0.6 + 0.8 + random() * 1.6)));
  }

  function neighbourTopics(unit: UnitName): readonly TopicName[] {
    const near = affinities.filter(([a, b, factor]) => factor > 1 && (a === unit || b === unit));
    const [a, b] = pick(random, near);
    return unitPlans[a === unit ? b : a].topics;
  }
}

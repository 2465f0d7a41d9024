/** Topics by field: the field itself is a topic too, broader than those in it. */
export const topicFields = {
  Software: [
    'iOS',
    'Android',
    'Kubernetes',
    'Observability',
    'Incident response',
    'API design',
    'TypeScript',
    'Test automation',
    'Release engineering',
  ],
  'Information security': ['Threat modelling', 'Identity and access', 'Secure coding', 'Privacy engineering'],
  'Data and analysis': ['SQL', 'Machine learning', 'Data visualization', 'Experimentation', 'Forecasting', 'Data quality'],
  Design: ['User research', 'Accessibility', 'Interaction design', 'Prototyping', 'Service design'],
  Science: ['Sensor physics', 'Signal processing', 'Field studies', 'Research writing', 'Embedded systems'],
  Market: [
    'Account planning',
    'Negotiation',
    'Pricing',
    'Market research',
    'Storytelling',
    'Brand',
    'Customer success',
    'Tenders',
  ],
  Supply: ['Supply planning', 'Lean production', 'Logistics', 'Quality control', 'Procurement', 'Facilities'],
  'Finance and law': ['Budgeting', 'Controlling', 'Audit', 'Contracts', 'Intellectual property', 'Data protection law'],
  Leadership: ['Coaching', 'Hiring', 'Feedback', 'Facilitation', 'Inclusive leadership', 'Change management'],
  'Ways of working': ['Public speaking', 'Project management', 'Technical writing', 'Remote collaboration', 'Workshops'],
} as const satisfies Record<string, readonly string[]>;

export type TopicField = keyof typeof topicFields;
export type TopicName = (typeof topicFields)[TopicField][number];

/** What people of any unit may offer or want to learn. */
export const commonTopics: readonly TopicName[] = [...topicFields.Leadership, ...topicFields['Ways of working']];

import { expect, test } from 'vitest';
import { extract } from '../../../corpus/extract/extract.ts';
import { article, REGISTER } from './source.ts';

/** Each finding as "kind of bodies: words". */
function findings(body: string): string[] {
  const source = article(body);
  return extract(source, REGISTER).findings.map(
    ({ kind, bodies, start, end }) =>
      `${kind} of ${bodies.map((one) => one.body).join(', ') || 'nobody'}: ${source.text.slice(start, end)}`,
  );
}

test.each<[string, string, string[]]>([
  [
    'the force of the place that a clause begins with',
    'HMICFRS inspected Kent Police and Surrey Police. In Surrey, inspectors said, gangs were poorly understood.',
    ['criticism of Surrey Police: In Surrey, inspectors said, gangs were poorly understood.'],
  ],
  [
    'the service of the place that is the subject',
    'HMICFRS inspected Avon Fire and Rescue Service and Cornwall Fire and Rescue Service.\n\nInspectors said Cornwall had transformed the way it plans for fires.',
    [
      'strength of Cornwall Fire and Rescue Service: Inspectors said Cornwall had transformed the way it plans for fires.',
    ],
  ],
  [
    'the only body of the text, after they',
    'Inspectors spent a month with Kent Police. They praised the way crews look after older people.',
    ['strength of Kent Police: They praised the way crews look after older people.'],
  ],
  [
    'another organisation that a recommendation addresses',
    'HMICFRS inspected Kent Police.\n\nHM Inspector Ann Lee said: “I recommend that the Home Office provides more money.”',
    ['recommendation of Home Office: I recommend that the Home Office provides more money.'],
  ],
  [
    'one as printed, under a numbered heading',
    'HMICFRS inspected Kent Police.\n\nRecommendation 1\n\nBy 1 June 2025, the National Fire Chiefs Council should agree a standard.',
    [
      'recommendation of National Fire Chiefs Council: By 1 June 2025, the National Fire Chiefs Council should agree a standard',
    ],
  ],
  [
    'chief constables are nobody by name',
    'HMICFRS inspected Kent Police.\n\nRecommendation 1\n\nBy 1 June 2025, chief constables should review their plans.',
    ['recommendation of nobody: By 1 June 2025, chief constables should review their plans'],
  ],
  [
    'forces in general, in a report of the inspectorate',
    'An inspection of theft\n\nWe inspected Kent Police and Essex Police in the spring. We found much to admire.\n\nForces do not give theft the priority that the public expects.',
    ['criticism of nobody: Forces do not give theft the priority that the public expects.'],
  ],
  [
    'the force, after another one that was inspected at the same time',
    'HMICFRS graded Kent Police inadequate. A second force inspected then, Essex Police, was graded good.\n\nInspectors said the force was failing victims.',
    ['criticism of Kent Police: Inspectors said the force was failing victims.'],
  ],
])('%s', (_case, body, expected) => {
  expect(findings(body)).toEqual(expected);
});

/** Questions for what an inspection found: what should improve, what is strong, what a body works on. */
import type { FindingKind } from '../../../corpus/model.ts';
import { overlap } from '../../../corpus/passages.ts';
import type { Evidence, Reply } from '../../command.ts';
import { findings } from '../../findings.ts';
import { improvements } from '../../improvements.ts';
import { answerFindings } from '../../parts/finding-answer.ts';
import { askAbout, inText } from '../../parts/naming.ts';
import { statement } from '../../statement.ts';
import { together } from '../combine.ts';
import { heldTerms } from '../held-terms.ts';
import { knowledgeOf } from '../knowledge.ts';
import { bodiesOf, type Planned, type Question, targetsOf } from '../question.ts';
import { asksWhatChanged, asksWhatIsSaidOf, ownTopic, shows } from '../reading.ts';
import { type Fit, LEAST_FIT, retrieve, share } from '../retrieve.ts';
import { shownPassages } from './passages.ts';

const CRITICAL: readonly FindingKind[] = ['cause-of-concern', 'criticism'];
const STRONG: readonly FindingKind[] = ['strength', 'practice'];
/** Where a body is named, a finding of the kind that is asked for may hold a little less of the question's words. */
const NAMED_FIT = 0.5;
/** Of a question's words, the share that a finding on nobody else must speak of. Measured on the development questions. */
const NEAR_FIT = 0.4;
/** More bodies than fit one answer. */
const MOST_BODIES = 3;

/** Findings on the bodies that a question names; without one, on the unit of the inspection at hand. */
export async function bodyFindings(question: Question): Promise<Planned | undefined> {
  const { reading, corpus, request } = question;
  const isChange = shows(reading, 'later') && asksWhatChanged(reading);
  const isFinding = shows(reading, 'improve', 'strength', 'focus', 'findings') || asksWhatIsSaidOf(reading);
  if (!isFinding && !isChange) return undefined;
  if (reading.people.length > 0 && (reading.bodies.length === 0 || !shows(reading, 'improve')))
    return undefined;
  if (reading.outsiders.length > 0 && reading.bodies.length === 0) return undefined;
  const narrowed = onTopic(question);
  if (narrowed !== undefined || ownTopic(reading).length > 0) return narrowed;
  const named = targetsOf(question);
  const fallback = reading.grades.length > 0 ? [] : ['rocu'];
  const targets = (named.length > 0 ? named : fallback).slice(0, MOST_BODIES);
  if (targets.length === 0) return undefined;
  const specific = specificKind(question);
  if (specific !== undefined) {
    // Where nobody is named, any body of the inspection may have one.
    const any = named.length > 0 ? targets : (corpus.inspections[0]?.bodies ?? targets);
    const replies = any.map((body) => ofKind(question, body, specific));
    const found = replies.filter(({ claims }) => claims.length > 0);
    const [only, another] = found.length > 0 ? found : replies.slice(0, targets.length);
    // A recommendation in the everyday sense is any improvement that is asked for; one that is counted is not.
    if (
      only !== undefined &&
      (found.length > 0 ||
        specific === 'cause-of-concern' ||
        (shows(reading, 'quantity') && named.length > 0))
    ) {
      const reply =
        another === undefined ? only : together(found.length > 0 ? found : replies.slice(0, targets.length));
      return {
        answerer: specific,
        command: `/findings ${targets.join(' ')}`,
        reply: ownClaims(question, reply),
      };
    }
  }
  if (!isChange && !shows(reading, 'improve', 'strength', 'focus')) {
    const [body = ''] = targets;
    const reply = await findings.answer({ ...request, options: { body, private: undefined } }, corpus);
    return { answerer: 'findings', command: `/findings ${body}`, reply: ownClaims(question, reply) };
  }
  const isCritical = reading.tokens.some(({ text }) => text.startsWith('critic'));
  const command = isCritical
    ? 'criticism'
    : shows(reading, 'improve')
      ? 'improvements'
      : shows(reading, 'strength')
        ? 'strengths'
        : 'focus';
  const replies: Reply[] = [];
  for (const body of targets) {
    const asked = { ...request, options: { body, private: undefined } };
    if (command === 'improvements') replies.push(await improvements.answer(asked, corpus));
    else if (command === 'criticism') replies.push(criticism(question, body));
    else if (command === 'strengths') replies.push(strengths(question, body));
    else replies.push(focusOf(question, body));
  }
  const [first, second] = replies.map((reply) => ownClaims(question, reply));
  if (first === undefined) return undefined;
  if (command !== 'improvements' && first.outcome === 'none-found' && second === undefined) {
    const [body = ''] = targets;
    if (command !== 'criticism') return ownAccount(question, body, first);
    const all = await findings.answer({ ...request, options: { body, private: undefined } }, corpus);
    return { answerer: 'findings', command: `/findings ${body}`, reply: ownClaims(question, all) };
  }
  return {
    answerer: command,
    command: command === 'improvements' ? `/improvements ${targets.join(' ')}` : null,
    reply: ownClaims(question, second === undefined ? ownFirst(question, first) : together(replies)),
  };
}

/** What a body itself says, where the inspectorate says nothing of the kind; "none" where it says nothing either. */
async function ownAccount({ corpus, request }: Question, body: string, none: Reply): Promise<Planned> {
  const said = await statement.answer({ ...request, options: { body, private: undefined } }, corpus);
  if (said.outcome !== 'answer') return { answerer: 'findings', command: null, reply: none };
  const [lead] = none.blocks;
  const blocks = [...(lead?.type === 'text' ? [lead] : []), ...said.blocks];
  return { answerer: 'own-account', command: `/statement ${body}`, reply: { ...said, blocks } };
}

/** "Problems with their plans": of common words too, where a finding on the body speaks of them. */
function onTopic(question: Question): Planned | undefined {
  const { corpus, reading } = question;
  const { inspectionTerms } = knowledgeOf(corpus);
  const topic = reading.topic
    .filter(
      ({ isCue, alternatives }) => !isCue && !alternatives.flat().some((term) => inspectionTerms.has(term)),
    )
    .map((word) => ({ ...word, weak: false }));
  if (topic.length === 0 || reading.people.length > 0 || shows(reading, 'focus')) return undefined;
  const isStrong = shows(reading, 'strength') && !shows(reading, 'improve');
  const bodies = bodiesOf(question);
  /** 2 where a finding on these bodies alone speaks of it, 1 where one on others too does. */
  const rank = ({ hit: { document, start, end } }: Fit, least: number): number =>
    Math.max(
      0,
      ...document.claims.map((claim) => {
        if (claim.kind !== 'finding' || STRONG.includes(claim.finding) !== isStrong) return 0;
        const place = claim.spans.find((span) => overlap(span, { start, end }));
        if (place === undefined || share(corpus, topic, heldTerms(document, place).all) < least) return 0;
        return claim.bodies.length > 0 && claim.bodies.every(({ bodyId }) => bodies.includes(bodyId ?? ''))
          ? 2
          : 1;
      }),
    );
  const fitting = (least: number): { fit: Fit; rank: number }[] =>
    (bodies.length === 0 ? [undefined] : bodies)
      .flatMap((body) => retrieve(corpus, topic, { body, least }))
      .map((fit) => ({ fit, rank: rank(fit, least) }))
      .filter((one) => one.rank > 0)
      .sort((one, other) => other.rank - one.rank);
  const fits = fitting(bodies.length > 0 ? NAMED_FIT : LEAST_FIT);
  if (fits.length > 0)
    return shownPassages(
      question,
      fits.map(({ fit }) => fit),
    );
  // Where some source has each word, a finding on nobody but these bodies need not hold as many of them.
  const near = topic.every(({ unknown }) => !unknown)
    ? fitting(NEAR_FIT).filter((one) => one.rank === 2)
    : [];
  const [best] = near.map(({ fit }) => fit);
  return best === undefined ? undefined : shownPassages(question, [best]);
}

/** The kind of finding that a question names by its exact name. */
function specificKind({ reading }: Question): FindingKind | undefined {
  if (shows(reading, 'concern')) return 'cause-of-concern';
  return shows(reading, 'recommendation') ? 'recommendation' : undefined;
}

/** Findings of one kind, those of the register too; what is counted in the register is its first evidence. */
function ofKind({ corpus, request: { now } }: Question, body: string, kind: FindingKind): Reply {
  const [one, several] =
    kind === 'recommendation'
      ? ['recommendation', 'recommendations']
      : ['cause of concern', 'causes of concern'];
  const reply = answerFindings(
    corpus,
    {
      command: 'findings',
      title: several,
      kinds: [kind],
      nothing: (of) => `The sources print no ${one} of ${inText(of)}: that is no “no”.`,
      showsRegister: true,
      sibling: (of) => askAbout('improvements', of, 'What should improve'),
    },
    body,
    now,
  );
  const isOfKind = (text: string): boolean => text.includes(one) || text.includes(several);
  const isCounted = reply.claims.every(({ value }) => /^\d+ /u.test(value));
  const first = reply.evidence.filter(({ kind: source, text }) =>
    isCounted ? source === 'register' && isOfKind(text) : source === 'passage',
  );
  const claims = reply.claims.filter(({ value }) => !/^\d+ /u.test(value) || isOfKind(value));
  return { ...reply, evidence: [...first, ...reply.evidence.filter((one) => !first.includes(one))], claims };
}

/** What is found on the body alone proves more than what is found on all. */
function ownFirst(question: Question, reply: Reply): Reply {
  const { corpus, reading } = question;
  // Areas for improvement are a kind of their own, and stand first where they are asked for by name.
  if (/\bafis?\b|\bareas? (?:for|of) improvement/iu.test(reading.text)) return reply;
  const own = bodiesOf(question)
    .flatMap((body) => corpus.findings(body))
    .filter(({ relation, claim }) => relation === 'alone' && claim.by === 'inspectorate')
    .flatMap(({ document, claim }) => claim.spans.map((span) => ({ id: document.record.id, span })));
  const isOwn = (one: Evidence): boolean =>
    one.kind === 'passage' && own.some(({ id, span }) => id === one.document && overlap(span, one));
  return {
    ...reply,
    evidence: [...reply.evidence.filter(isOwn), ...reply.evidence.filter((one) => !isOwn(one))],
  };
}

/** What is said of several bodies is claimed of those that the question is about. */
function ownClaims(question: Question, reply: Reply): Reply {
  const asked = bodiesOf(question);
  if (asked.length === 0) return reply;
  return { ...reply, claims: reply.claims.filter(({ body }) => body === undefined || asked.includes(body)) };
}

function criticism({ corpus, request: { now } }: Question, body: string): Reply {
  return answerFindings(
    corpus,
    {
      command: 'findings',
      title: 'criticism',
      kinds: CRITICAL,
      nothing: (one) => `The sources hold no criticism by the inspectorate of ${inText(one)} alone.`,
      showsRegister: false,
      sibling: (one) => askAbout('improvements', one, 'What should improve'),
    },
    body,
    now,
  );
}

function strengths({ corpus, request: { now } }: Question, body: string): Reply {
  return answerFindings(
    corpus,
    {
      command: 'findings',
      title: 'strengths',
      kinds: STRONG,
      nothing: (one) => `The sources hold no strength that the inspectorate names of ${inText(one)} alone.`,
      showsRegister: false,
      sibling: (one) => askAbout('findings', one, 'All findings'),
    },
    body,
    now,
  );
}

function focusOf({ corpus, request: { now } }: Question, body: string): Reply {
  return answerFindings(
    corpus,
    {
      command: 'improvements',
      title: 'what it works on',
      kinds: ['focus'],
      nothing: (one) => `The sources hold nothing from the inspectorate on what ${inText(one)} works on.`,
      showsRegister: false,
      sibling: (one) => askAbout('improvements', one, 'What should improve'),
    },
    body,
    now,
  );
}

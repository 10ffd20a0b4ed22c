/** Extraction as one line of JSON, for people and programs outside: offsets and words, nothing of how it was found. */
import { z } from 'zod';
import { readText } from '../read/text.ts';
import type { Register } from '../register.ts';
import { extract } from './extract.ts';
import type { Extraction } from './extraction.ts';

const lineSchema = z.object({ id: z.union([z.string(), z.number()]), text: z.string() });

/** One line out: what was found in `text`, each with the words of its span. */
export function extractionToJson(text: string, extraction: Extraction): Record<string, unknown> {
  const words = (span: { start: number; end: number }): string => text.slice(span.start, span.end);
  return {
    quotes: extraction.quotes.map((quote) => ({
      text: words(quote),
      start: quote.start,
      end: quote.end,
      speaker: quote.speaker?.name ?? null,
      kind: quote.kind,
      group: quote.group,
    })),
    grades: extraction.grades.map(({ body, bodyId, grade, topic, earlier, start, end, also }) => ({
      body,
      bodyId,
      grade,
      topic,
      earlier,
      start,
      end,
      also: also.map((span) => ({ start: span.start, end: span.end })),
    })),
    findings: extraction.findings.map((finding) => ({
      kind: finding.kind,
      by: finding.by,
      bodies: finding.bodies.map(({ body, bodyId }) => ({ body, bodyId })),
      text: words(finding),
      start: finding.start,
      end: finding.end,
      complete: finding.complete,
    })),
    figures: extraction.figures.map((figure) => ({
      text: words(figure),
      value: figure.value,
      unit: figure.unit,
      hedges: figure.hedges,
      claimant: figure.claimant?.name ?? null,
      period: figure.period,
      start: figure.start,
      end: figure.end,
    })),
    periods: extraction.periods.map((period) => ({
      text: words(period),
      claimant: period.claimant?.name ?? null,
      start: period.start,
      end: period.end,
    })),
  };
}

/**
 * One line in (`{id, text}`), one line out. A line that is not of that shape gives `{id: null, error}`.
 *
 * @example extractLine('{"id": 1, "text": "..."}', register)
 */
export function extractLine(line: string, register: Register): string {
  let raw: unknown;
  try {
    raw = JSON.parse(line);
  } catch {
    return JSON.stringify({ id: null, error: 'not JSON' });
  }
  const parsed = lineSchema.safeParse(raw);
  if (!parsed.success)
    return JSON.stringify({ id: null, error: 'expected {"id": string or number, "text": string}' });
  const { id, text } = parsed.data;
  return JSON.stringify({ id, ...extractionToJson(text, extract(readText(text), register)) });
}

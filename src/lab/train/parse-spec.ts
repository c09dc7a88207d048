import * as v from 'valibot';
import { networkShapes, SpecError } from '../model/network-shapes.ts';
import { type TrainSpec, trainSpecSchema } from './spec.ts';

/** A complete spec from anything: a link, a file, an author. Throws a `SpecError` naming the first field that is wrong. */
export function parseTrainSpec(input: unknown): TrainSpec {
  const parsed = v.safeParse(trainSpecSchema, input);
  if (!parsed.success) {
    const issue = parsed.issues[0];
    throw new SpecError(v.getDotPath(issue) ?? 'spec', reason(issue));
  }
  networkShapes(parsed.output.network);
  return parsed.output;
}

function reason(issue: v.BaseIssue<unknown>): string {
  if (issue.expected === null) return issue.message;
  const wanted = issue.expected.replaceAll('"', '').replaceAll(' | ', ' or ');
  return `should be ${wanted}, not ${issue.received.replaceAll('"', '')}`;
}

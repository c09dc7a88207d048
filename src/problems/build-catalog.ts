import type { OrderingQuestion } from '../ui/questions/question.ts';
import { type Assignment, assignments } from './assignments.ts';
import type { Problem } from './problem.ts';

/** Files found under src/problems, by path relative to it ("./a/1-1-forward-pass/problem.ts"). */
export interface ProblemModules<Page> {
  readonly problems: Readonly<Record<string, unknown>>;
  readonly pages: Readonly<Record<string, Page>>;
}

/** A problem with what its folder's path says about it. */
export interface CatalogEntry<Page> {
  /** The folder: "a/2-2-optimisation-curves"; also the path of the page's address. */
  readonly id: string;
  readonly letter: string;
  /** "A2.2" from "a/2-2-optimisation-curves". */
  readonly number: string;
  readonly slug: string;
  readonly problem: Problem;
  readonly page: Page;
}

/** An assignment and its problems in the order of their numbers. */
export interface CatalogGroup<Page> extends Assignment {
  readonly entries: readonly CatalogEntry<Page>[];
}

const folderPattern = /^\.\/([a-z])\/(\d+)(?:-(\d+))?-([a-z][a-z0-9]*(?:-[a-z0-9]+)*)\/(problem\.ts|page\.mdx)$/;

interface Place {
  readonly id: string;
  readonly letter: string;
  readonly number: string;
  readonly slug: string;
  readonly order: readonly [number, number];
}

/** Derives number, slug and order from the folders' names; throws, naming the file, when one is malformed or incomplete. */
export function buildCatalog<Page>(modules: ProblemModules<Page>): CatalogGroup<Page>[] {
  const places = new Map<string, Place>();
  for (const path of [...Object.keys(modules.problems), ...Object.keys(modules.pages)]) {
    const place = placeOf(path);
    places.set(place.id, place);
  }
  const found = [...places.values()].sort((a, b) => a.order[0] - b.order[0] || a.order[1] - b.order[1]);
  refuseSharedNumbers(found);
  return assignments
    .map((assignment) => ({
      ...assignment,
      entries: found.filter((place) => place.letter === assignment.letter).map((place) => entryOf(place, modules)),
    }))
    .filter((group) => group.entries.length > 0);
}

function placeOf(path: string): Place {
  const match = folderPattern.exec(path);
  if (!match) {
    throw new Error(`src/problems/${path.slice(2)}: the folder must be named like a/2-2-optimisation-curves`);
  }
  const [, letter = '', major = '', minor, name = ''] = match;
  if (!assignments.some((assignment) => assignment.letter === letter)) {
    throw new Error(`src/problems/${path.slice(2)}: there is no assignment "${letter}" in src/problems/assignments.ts`);
  }
  const slug = [major, minor, name].filter((part) => part !== undefined).join('-');
  return {
    id: `${letter}/${slug}`,
    letter,
    number: letter.toUpperCase() + major + (minor === undefined ? '' : `.${minor}`),
    slug,
    order: [Number(major), Number(minor ?? 0)],
  };
}

function refuseSharedNumbers(places: readonly Place[]): void {
  const seen = new Map<string, string>();
  for (const place of places) {
    const other = seen.get(place.number);
    if (other) throw new Error(`src/problems/${place.id}: ${place.number} is already src/problems/${other}`);
    seen.set(place.number, place.id);
  }
}

function entryOf<Page>(place: Place, modules: ProblemModules<Page>): CatalogEntry<Page> {
  const { order: _, ...rest } = place;
  const page = modules.pages[`./${place.id}/page.mdx`];
  if (page === undefined) throw new Error(`src/problems/${place.id}: page.mdx is missing`);
  const found = modules.problems[`./${place.id}/problem.ts`];
  if (found === undefined) throw new Error(`src/problems/${place.id}: problem.ts is missing`);
  return { ...rest, page, problem: checkProblem(found, `src/problems/${place.id}/problem.ts`) };
}

const texts = ['title', 'summary', 'source'] as const;
const lists = ['settings', 'questions', 'published'] as const;

function checkProblem(found: unknown, file: string): Problem {
  if (typeof found !== 'object' || found === null) throw new Error(`${file}: there is no default export`);
  const fields = found as Readonly<Record<string, unknown>>;
  for (const field of texts) {
    if (typeof fields[field] !== 'string' || fields[field] === '') throw new Error(`${file}: ${field} must be a text`);
  }
  for (const field of lists) {
    if (!Array.isArray(fields[field])) throw new Error(`${file}: ${field} must be a list`);
  }
  if (typeof fields.experiments !== 'object' || fields.experiments === null) {
    throw new Error(`${file}: experiments must be an object`);
  }
  const problem = found as Problem;
  checkQuestions(problem, file);
  return problem;
}

function checkQuestions(problem: Problem, file: string): void {
  const ids = new Set<string>();
  for (const question of problem.questions) {
    if (!question.id) throw new Error(`${file}: a question has no id`);
    if (ids.has(question.id)) throw new Error(`${file}: two questions are called "${question.id}"`);
    ids.add(question.id);
    if (question.kind === 'choice' && !question.choices.some((choice) => choice.id === question.answer)) {
      throw new Error(`${file}: the answer of "${question.id}" is none of its choices`);
    }
    if (question.kind === 'ordering' && !isOrder(question)) {
      throw new Error(`${file}: the answer of "${question.id}" must have each of its items once`);
    }
  }
}

/** Orders are kept as ids with spaces between them. */
function isOrder({ items, answer }: OrderingQuestion): boolean {
  const ids = new Set(items.map(({ id }) => id));
  const isWhole = ids.size === items.length && items.length > 1 && answer.length === items.length;
  return isWhole && answer.every((id) => ids.has(id) && /^\S+$/.test(id)) && new Set(answer).size === ids.size;
}

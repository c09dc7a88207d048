import 'katex/dist/katex.min.css';
import { problems } from '../../problems/catalog.ts';
import { NotFound } from '../errors/NotFound.tsx';
import { ProblemPage } from './ProblemPage.tsx';

/** The page of the problem whose folder the address names. */
export function ProblemRoute({ id }: { readonly id: string }) {
  const index = problems.findIndex((entry) => entry.id === id);
  const entry = problems[index];
  if (!entry) return <NotFound />;
  return <ProblemPage key={id} entry={entry} previous={problems[index - 1]} next={problems[index + 1]} />;
}

import { Usage } from './read-problem.ts';

/** Runs a script; what its caller can mend is said in a line, anything else with its stack. */
export function runMain(main: () => Promise<void>): void {
  main().catch((error: unknown) => {
    const known = error instanceof Usage || (error instanceof Error && error.name === 'SpecError');
    process.stderr.write(`${known ? (error as Error).message : (error as Error).stack}\n`);
    process.exitCode = 1;
  });
}

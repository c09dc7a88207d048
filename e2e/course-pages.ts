import { readdirSync } from 'node:fs';
import { expect, type Page } from 'playwright/test';

/** A page of Inkling: its address below the site, and its first heading. */
export interface CoursePage {
  readonly address: string;
  readonly heading: string | RegExp;
  /** The letter of the assignment; "none" where a page belongs to no assignment. */
  readonly assignment?: string;
}

/** The letters of the assignments that have pages. */
export function assignments(): string[] {
  const folders = readdirSync(new URL('../src/problems', import.meta.url), { withFileTypes: true });
  return folders.flatMap((folder) => (folder.isDirectory() ? [folder.name] : [])).toSorted();
}

/** The pages of the sidebar, then those that stand alone and an address that names nothing. */
export async function allPages(page: Page): Promise<CoursePage[]> {
  const links = page.getByRole('navigation', { name: 'Course' }).getByRole('link');
  await expect(links.first()).toBeVisible();
  const problems = await links.evaluateAll((found) =>
    found.map((link) => ({
      address: link.getAttribute('href') ?? '',
      heading: (link.textContent ?? '').replace(/\s+/g, ' ').trim(),
    })),
  );
  const alone = ['#/', '#/data', '#/models', '#/settings', '#/report', '#/report/a', '#/no/such-page'].map(
    (address) => ({ address, heading: /\S/ }),
  );
  return [...problems, ...alone].map((place) => ({ ...place, assignment: letterOf(place) }));
}

const letterOf = ({ address }: CoursePage) => /^#\/(\w)\//.exec(address)?.[1] ?? 'none';

/** Goes to a page and waits until its own heading stands there and nothing is being opened any more. */
export async function open(page: Page, { address, heading }: CoursePage): Promise<void> {
  await page.goto(`./${address}`);
  await expect(page.getByRole('heading', { level: 1, name: heading })).toBeVisible();
  await expect(page.getByText('Opening the page …')).toHaveCount(0);
}

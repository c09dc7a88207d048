import { ScrollBox } from '../../../ui/controls/ScrollBox.tsx';
import { Experiment } from '../../../ui/experiment/Experiment.tsx';
import { Compare } from './Compare.tsx';
import { Lab } from './Lab.tsx';
import { PageQuestions } from './PageQuestions.tsx';
import { Pitfall } from './Pitfall.tsx';
import { ProseTable } from './ProseTable.tsx';
import { Statement } from './Statement.tsx';

/** What a page.mdx may use without importing it. */
export const partComponents = {
  Statement,
  Lab,
  Compare,
  Questions: PageQuestions,
  Pitfall,
  Experiment,
  ScrollBox,
  table: ProseTable,
};

import { lazy } from 'react';
import { ScrollBox } from '../../../ui/controls/ScrollBox.tsx';
import { Compare } from './Compare.tsx';
import { Lab } from './Lab.tsx';
import { PageQuestions } from './PageQuestions.tsx';
import { Pitfall } from './Pitfall.tsx';
import { ProseTable } from './ProseTable.tsx';
import { Statement } from './Statement.tsx';

// Pages that train nothing need not fetch the training pool and the charts.
const Experiment = lazy(() =>
  import('../../../ui/experiment/Experiment.tsx').then((file) => ({ default: file.Experiment })),
);

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

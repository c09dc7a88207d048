import { lazy, Suspense, useEffect, useRef } from 'react';
import { Route, Switch, useLocation } from 'wouter';
import styles from './App.module.css';
import { ErrorBoundary } from './errors/ErrorBoundary.tsx';
import { NotFound } from './errors/NotFound.tsx';
import { KeysDialog } from './lecture/KeysDialog.tsx';
import { LectureBar } from './lecture/LectureBar.tsx';
import { useLecture } from './lecture/useLecture.ts';
import { useLectureMode } from './lecture/useLectureMode.ts';
import { PageLoading } from './PageLoading.tsx';
import { SkipLink } from './SkipLink.tsx';
import { Sidebar } from './sidebar/Sidebar.tsx';
import { Titled } from './Titled.tsx';
import { UpdatePrompt } from './updates/UpdatePrompt.tsx';

const Landing = lazy(() => import('./landing/Landing.tsx').then((file) => ({ default: file.Landing })));
const DataPage = lazy(() => import('./data/DataPage.tsx').then((file) => ({ default: file.DataPage })));
const SettingsPage = lazy(() => import('./settings/SettingsPage.tsx').then((file) => ({ default: file.SettingsPage })));
const ModelsPage = lazy(() => import('./models/ModelsPage.tsx').then((file) => ({ default: file.ModelsPage })));
const ReportIndex = lazy(() => import('./report/ReportIndex.tsx').then((file) => ({ default: file.ReportIndex })));
const ReportPage = lazy(() => import('./report/ReportPage.tsx').then((file) => ({ default: file.ReportPage })));
const ProblemRoute = lazy(() =>
  import('./problem-page/ProblemRoute.tsx').then((file) => ({ default: file.ProblemRoute })),
);

/** The whole of Inkling: sidebar, the page the address names, lecture mode. */
export function App() {
  useLectureMode();
  const { on: lecture } = useLecture();
  const [location] = useLocation();
  const main = useFocusOnNavigation(location);
  return (
    <>
      <SkipLink target={main} />
      <div className={styles.shell}>
        {lecture ? <LectureBar /> : <Sidebar />}
        <main ref={main} id="main" tabIndex={-1} className={styles.main}>
          <ErrorBoundary key={location}>
            <Suspense fallback={<PageLoading />}>
              <Switch>
                <Route path="/">
                  <Titled title={null} page={<Landing />} />
                </Route>
                <Route path="/data">
                  <Titled title="Data" page={<DataPage />} />
                </Route>
                <Route path="/settings">
                  <Titled title="Settings" page={<SettingsPage />} />
                </Route>
                <Route path="/models">
                  <Titled title="Models" page={<ModelsPage />} />
                </Route>
                <Route path="/report">
                  <ReportIndex />
                </Route>
                <Route path="/report/:letter">{({ letter }) => <ReportPage key={letter} letter={letter} />}</Route>
                <Route path="/:letter/:slug">{({ letter, slug }) => <ProblemRoute id={`${letter}/${slug}`} />}</Route>
                <Route component={NotFound} />
              </Switch>
            </Suspense>
          </ErrorBoundary>
        </main>
      </div>
      <KeysDialog />
      <UpdatePrompt />
    </>
  );
}

/** After a change of page the reader starts at the top of it, also with a keyboard or a screen reader. */
function useFocusOnNavigation(location: string) {
  const main = useRef<HTMLElement>(null);
  const shown = useRef(location);
  useEffect(() => {
    if (shown.current === location) return;
    shown.current = location;
    main.current?.focus({ preventScroll: true });
    window.scrollTo(0, 0);
  }, [location]);
  return main;
}

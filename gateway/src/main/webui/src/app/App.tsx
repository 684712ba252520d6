import { QueryCache, QueryClient, QueryClientProvider, useQuery } from '@tanstack/react-query';
import { lazy, type ReactNode, Suspense, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { createBrowserRouter, Navigate, RouterProvider, useLocation, useRouteError } from 'react-router';
import { ApiProblem, type RoleName } from '@/api';
import { LeadScoreToasts } from '@/features/leads/LeadScoreToasts';
import { adoptLanguage } from '@/i18n';
import { LiveProvider } from '@/live/live';
import { ProblemPanel, SkeletonRows } from '@/ui/states';
import { Toasts } from '@/ui/toast';
import { ConventionsContext } from './format';
import { NotAllowed } from './NotAllowed';
import { hasRole, meQuery, SessionProvider, useSession } from './session';
import { Shell } from './Shell';
import { SignIn } from './SignIn';

const Home = lazy(() => import('@/features/home/Home'));
const Leads = lazy(() => import('@/features/leads/Leads'));
const LeadPage = lazy(() => import('@/features/leads/LeadPage'));
const Pipeline = lazy(() => import('@/features/pipeline/Pipeline'));
const Proposals = lazy(() => import('@/features/proposals/Proposals'));
const NewProposal = lazy(() => import('@/features/proposals/NewProposal'));
const ProposalPage = lazy(() => import('@/features/proposals/ProposalPage'));
const Cards = lazy(() => import('@/features/cards/Cards'));
const CardPage = lazy(() => import('@/features/cards/CardPage'));
const CardEditor = lazy(() => import('@/features/cards/CardEditor'));
const Conversations = lazy(() => import('@/features/conversations/Conversations'));
const ConversationPage = lazy(() => import('@/features/conversations/ConversationPage'));
const Follow = lazy(() => import('@/features/follow/Follow'));
const Webhooks = lazy(() => import('@/features/webhooks/Webhooks'));
const Settings = lazy(() => import('@/features/settings/Settings'));
const Audit = lazy(() => import('@/features/audit/Audit'));
const NotFound = lazy(() => import('./NotFound'));

const router = createBrowserRouter([
  { path: '/', element: <SignIn />, errorElement: <Broken /> },
  {
    path: '/app',
    element: <SignedIn />,
    errorElement: <Broken />,
    children: [
      {
        errorElement: <Broken />,
        children: [
          { index: true, element: <Paged page={<Home />} /> },
          { path: 'leads', element: <Paged page={<Leads />} /> },
          { path: 'leads/:id', element: <Paged page={<LeadPage />} /> },
          { path: 'pipeline', element: <Paged page={<Pipeline />} /> },
          { path: 'proposals', element: <Paged page={<Proposals />} /> },
          { path: 'proposals/new', element: <Paged page={<NewProposal />} /> },
          { path: 'proposals/:id', element: <Paged page={<ProposalPage />} /> },
          { path: 'cards', element: <Paged page={<Cards />} /> },
          { path: 'cards/new', element: <Paged page={<CardEditor />} /> },
          { path: 'cards/:id', element: <Paged page={<CardPage />} /> },
          { path: 'cards/:id/edit', element: <Paged page={<CardEditor />} /> },
          { path: 'conversations', element: <Paged page={<Conversations />} /> },
          { path: 'conversations/:id', element: <Paged page={<ConversationPage />} /> },
          { path: 'follow/:id?', element: <Paged page={<Follow />} /> },
          { path: 'webhooks/:tab?', element: <Paged page={<Webhooks />} least="admin" /> },
          { path: 'settings/:tab?', element: <Paged page={<Settings />} least="admin" /> },
          { path: 'audit', element: <Paged page={<Audit />} least="admin" /> },
          { path: '*', element: <Paged page={<NotFound />} /> },
        ],
      },
    ],
  },
  { path: '*', element: <Navigate to="/app" replace /> },
]);

const queries = new QueryClient({
  queryCache: new QueryCache({
    onError: (error, query) => {
      // The session is over: ask once more who is signed in, which leads to the sign-in page.
      if (error instanceof ApiProblem && error.status === 401 && query.queryKey[0] !== 'me') {
        void queries.resetQueries({ queryKey: ['me'] });
      }
    },
  }),
  defaultOptions: {
    queries: {
      staleTime: 15_000,
      retry: (count, error) =>
        count < 2 && error instanceof ApiProblem && (error.status === 0 || error.status >= 502),
    },
  },
});

export function App() {
  return (
    <QueryClientProvider client={queries}>
      <RouterProvider router={router} />
      <Toasts />
    </QueryClientProvider>
  );
}

function Paged({ page, least }: { page: ReactNode; least?: RoleName }) {
  const me = useSession();
  if (least && !hasRole(me.roles, least)) return <NotAllowed />;
  return <Suspense fallback={<SkeletonRows />}>{page}</Suspense>;
}

/** Asks the gateway who is there; without a session the sign-in page is shown. */
function SignedIn() {
  const me = useQuery(meQuery);
  const location = useLocation();
  const organization = me.data?.organization;
  useEffect(() => adoptLanguage(organization?.language), [organization?.language]);

  if (me.error instanceof ApiProblem && me.error.status === 401) {
    return <Navigate to="/" replace state={{ from: location.pathname + location.search }} />;
  }
  if (me.data && organization) {
    const conventions = { currency: organization.currency ?? 'EUR', timeZone: organization.timeZone };
    return (
      <SessionProvider value={me.data}>
        <ConventionsContext.Provider value={conventions}>
          <LiveProvider>
            <LeadScoreToasts />
            <Shell />
          </LiveProvider>
        </ConventionsContext.Provider>
      </SessionProvider>
    );
  }
  if (me.error) {
    return (
      <main className="page" style={{ maxWidth: 620 }}>
        <ProblemPanel error={me.error} onRetry={() => void me.refetch()} />
      </main>
    );
  }
  return <SkeletonRows count={8} />;
}

function Broken() {
  const error = useRouteError();
  const { t } = useTranslation();
  return (
    <main className="page stack" style={{ maxWidth: 620 }}>
      <ProblemPanel error={error} onRetry={() => window.location.reload()} />
      <a className="link small" href="/app">
        {t('common.home')}
      </a>
    </main>
  );
}

import {
  ChevronRight,
  ChevronsUpDown,
  Languages,
  LogOut,
  Menu as MenuIcon,
  Monitor,
  Moon,
  Search,
  Sun,
} from 'lucide-react';
import { createContext, type ReactNode, useContext, useEffect, useState } from 'react';
import { createPortal } from 'react-dom';
import { useTranslation } from 'react-i18next';
import { Link, NavLink, Outlet, useLocation } from 'react-router';
import { LANGUAGES, chooseLanguage } from '@/i18n';
import { useLiveConnected } from '@/live/live';
import { IconButton } from '@/ui/Button';
import { Menu } from '@/ui/Menu';
import { Avatar } from '@/ui/small';
import { NAVIGATION } from './navigation';
import { NotificationBell } from './NotificationBell';
import { CommandPalette } from './CommandPalette';
import { hasRole, highestRole, useSession } from './session';
import { setTheme, useTheme } from './theme';
import { useTitle } from './title';

const CrumbSlot = createContext<HTMLElement | null>(null);

/** Side bar, top bar and the page; on a phone a drawer and a bar at the bottom. */
export function Shell() {
  const { t } = useTranslation();
  const [drawer, setDrawer] = useState(false);
  const [palette, setPalette] = useState(false);
  const [slot, setSlot] = useState<HTMLElement | null>(null);
  const location = useLocation();

  useEffect(() => {
    setDrawer(false);
    window.scrollTo(0, 0);
  }, [location.pathname]);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if ((event.metaKey || event.ctrlKey) && event.key.toLowerCase() === 'k') {
        event.preventDefault();
        setPalette((open) => !open);
      } else if (event.key === 'Escape') setDrawer(false);
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);

  return (
    <CrumbSlot.Provider value={slot}>
      <a className="skip" href="#content">
        {t('shell.skip')}
      </a>
      <div className="shell">
        {drawer && <div className="scrim mobile-only" onClick={() => setDrawer(false)} />}
        <SideBar open={drawer} onSearch={() => setPalette(true)} />
        <div className="main">
          <header className="topbar">
            <span className="mobile-only">
              <IconButton icon={MenuIcon} label={t('shell.menu')} onClick={() => setDrawer(true)} />
            </span>
            <nav className="crumbs grow" aria-label={t('shell.path')} ref={setSlot} />
            <span className="mobile-only">
              <IconButton icon={Search} label={t('shell.search')} onClick={() => setPalette(true)} />
            </span>
            <NotificationBell />
          </header>
          <main className="page" id="content" tabIndex={-1} style={{ outline: 'none' }}>
            <Outlet />
          </main>
        </div>
        <BottomBar onMore={() => setDrawer(true)} />
      </div>
      {palette && <CommandPalette onClose={() => setPalette(false)} />}
    </CrumbSlot.Provider>
  );
}

/** Names the page in the top bar and in the browser's tab. */
export function Crumbs({ title, parent }: { title: string; parent?: { to: string; label: string } }) {
  const slot = useContext(CrumbSlot);
  useTitle(title);
  if (!slot) return null;
  return createPortal(
    <>
      {parent && (
        <>
          <Link to={parent.to}>{parent.label}</Link>
          <ChevronRight aria-hidden />
        </>
      )}
      <span className="truncate" aria-current="page">
        {title}
      </span>
    </>,
    slot,
  );
}

export function PageHead({ title, text, children }: { title: string; text?: ReactNode; children?: ReactNode }) {
  return (
    <div className="page-head">
      <div>
        <h1>{title}</h1>
        {text && <p>{text}</p>}
      </div>
      {children && <div className="row wrap">{children}</div>}
    </div>
  );
}

function SideBar({ open, onSearch }: { open: boolean; onSearch: () => void }) {
  const { t } = useTranslation();
  const me = useSession();
  const connected = useLiveConnected();
  return (
    <aside className={open ? 'side open' : 'side'} aria-label={t('shell.navigation')}>
      <UserMenu />
      <button type="button" className="side-search" onClick={onSearch}>
        <Search aria-hidden />
        <span className="grow">{t('shell.search')}</span>
        <span className="kbd" aria-hidden>
          {isMac() ? '⌘' : 'Ctrl'}
        </span>
        <span className="kbd" aria-hidden>
          K
        </span>
      </button>
      <nav aria-label={t('shell.navigation')}>
        {NAVIGATION.map((group) => {
          const items = group.items.filter(({ least }) => !least || hasRole(me.roles, least));
          if (items.length === 0) return null;
          return (
            <div key={group.key}>
              <div className="nav-label">{t(`nav.${group.key}`)}</div>
              {items.map(({ to, key, icon: Icon }) => (
                <NavLink key={to} to={to} end={to === '/app'} className="nav-link">
                  <Icon aria-hidden />
                  {t(`nav.${key}`)}
                </NavLink>
              ))}
            </div>
          );
        })}
      </nav>
      <div className="side-foot">
        <span className={connected ? 'live on' : 'live'}>
          <i aria-hidden />
          {connected ? t('shell.live') : t('shell.notLive')}
        </span>
      </div>
    </aside>
  );
}

function isMac(): boolean {
  return /mac|iphone|ipad/i.test(navigator.platform);
}

function UserMenu() {
  const { t, i18n } = useTranslation();
  const me = useSession();
  const theme = useTheme();
  const name = me.name || me.email;
  return (
    <Menu
      header={
        <div className="row" style={{ padding: '8px 9px 10px' }}>
          <Avatar name={name} size={34} />
          <div className="grow">
            <div className="strong small truncate">{name}</div>
            <div className="tiny faint truncate">
              {me.email} · {t(`role.${highestRole(me.roles)}`)}
            </div>
          </div>
        </div>
      }
      sections={[
        {
          label: t('shell.theme'),
          items: [
            { label: t('theme.system'), icon: Monitor, value: 'system' as const },
            { label: t('theme.light'), icon: Sun, value: 'light' as const },
            { label: t('theme.dark'), icon: Moon, value: 'dark' as const },
          ].map(({ label, icon, value }) => ({
            label,
            icon,
            checked: theme === value,
            onSelect: () => setTheme(value),
          })),
        },
        {
          label: t('shell.language'),
          items: LANGUAGES.map(({ code, name: language }) => ({
            label: language,
            icon: Languages,
            checked: i18n.language === code,
            onSelect: () => chooseLanguage(code),
          })),
        },
        { items: [{ label: t('shell.signOut'), icon: LogOut, href: '/logout' }] },
      ]}
    >
      {(trigger) => (
        <button type="button" className="org-button" aria-label={t('shell.account')} {...trigger}>
          <img className="mark" src="/favicon.svg" alt="" />
          <span className="grow name">
            <span className="strong truncate" style={{ display: 'block' }}>
              {me.organization.name}
            </span>
            <span className="tiny faint truncate" style={{ display: 'block' }}>
              {name}
            </span>
          </span>
          <ChevronsUpDown aria-hidden />
        </button>
      )}
    </Menu>
  );
}

const BOTTOM = ['home', 'leads', 'pipeline', 'cards'];

function BottomBar({ onMore }: { onMore: () => void }) {
  const { t } = useTranslation();
  const items = NAVIGATION.flatMap((group) => group.items).filter(({ key }) => BOTTOM.includes(key));
  return (
    <nav className="bottom-nav" aria-label={t('shell.quick')}>
      {items.map(({ to, key, icon: Icon }) => (
        <NavLink key={to} to={to} end={to === '/app'}>
          <Icon aria-hidden />
          {t(`nav.${key}`)}
        </NavLink>
      ))}
      <button type="button" onClick={onMore}>
        <MenuIcon aria-hidden />
        {t('shell.more')}
      </button>
    </nav>
  );
}

import {
  AudioLines,
  BookOpenText,
  FileText,
  House,
  KanbanSquare,
  type LucideIcon,
  Route,
  ScrollText,
  Settings,
  UsersRound,
  Webhook,
} from 'lucide-react';
import type { RoleName } from '@/api';

export interface Destination {
  to: string;
  key: string;
  icon: LucideIcon;
  least?: RoleName;
}

/** Everything reachable from the side bar and the command palette, by group. */
export const NAVIGATION: { key: string; items: Destination[] }[] = [
  {
    key: 'sell',
    items: [
      { to: '/app', key: 'home', icon: House },
      { to: '/app/leads', key: 'leads', icon: UsersRound },
      { to: '/app/pipeline', key: 'pipeline', icon: KanbanSquare },
    ],
  },
  {
    key: 'content',
    items: [
      { to: '/app/proposals', key: 'proposals', icon: FileText },
      { to: '/app/cards', key: 'cards', icon: BookOpenText },
      { to: '/app/conversations', key: 'conversations', icon: AudioLines },
    ],
  },
  {
    key: 'platform',
    items: [
      { to: '/app/follow', key: 'follow', icon: Route },
      { to: '/app/webhooks', key: 'webhooks', icon: Webhook, least: 'admin' },
      { to: '/app/settings', key: 'settings', icon: Settings, least: 'admin' },
      { to: '/app/audit', key: 'audit', icon: ScrollText, least: 'admin' },
    ],
  },
];

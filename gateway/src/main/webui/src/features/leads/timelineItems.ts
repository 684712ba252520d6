import {
  AudioLines,
  Briefcase,
  CalendarCheck,
  CircleDot,
  Download,
  Eye,
  FileText,
  Gauge,
  Hand,
  type LucideIcon,
  Mail,
  MailOpen,
  MousePointerClick,
  Phone,
  StickyNote,
  Tag,
  Trophy,
} from 'lucide-react';
import type { TimelineItem } from '@/api';
import type { Tone } from '@/ui/small';

export type ItemKind = 'activity' | 'score' | 'opportunity' | 'other';

/** What an entry is about; older entries may lack `kind`. */
export function kindOf(item: TimelineItem): ItemKind {
  const kind = item.kind?.toLowerCase();
  if (kind === 'score' || kind === 'scored' || kind === 'lead.scored') return 'score';
  if (kind?.startsWith('opportunity') || kind === 'deal') return 'opportunity';
  if (kind === 'activity') return 'activity';
  if (item.tier !== undefined && item.value !== undefined) return 'score';
  if (item.stage !== undefined) return 'opportunity';
  return item.type ? 'activity' : 'other';
}

export function timeOf(item: TimelineItem): string | undefined {
  return item.occurredAt ?? item.at;
}

const ICONS: [RegExp, LucideIcon, Tone][] = [
  [/note/, StickyNote, 'warm'],
  [/demo|trial|quote/, Hand, 'hot'],
  [/pricing|budget/, Tag, 'hot'],
  [/open/, MailOpen, 'cool'],
  [/click/, MousePointerClick, 'cool'],
  [/mail/, Mail, 'cool'],
  [/call|phone/, Phone, 'violet'],
  [/meeting|webinar|event/, CalendarCheck, 'good'],
  [/conversation/, AudioLines, 'violet'],
  [/proposal/, FileText, 'accent'],
  [/download|whitepaper|content/, Download, 'accent'],
  [/view|visit|page/, Eye, 'none'],
];

export function lookOf(item: TimelineItem): { icon: LucideIcon; tone: Tone } {
  const kind = kindOf(item);
  if (kind === 'score') return { icon: Gauge, tone: 'accent' };
  if (kind === 'opportunity') {
    const won = item.outcome === 'won' || item.stage === 'won';
    return won ? { icon: Trophy, tone: 'good' } : { icon: Briefcase, tone: 'violet' };
  }
  const found = ICONS.find(([pattern]) => pattern.test(item.type ?? ''));
  return found ? { icon: found[1], tone: found[2] } : { icon: CircleDot, tone: 'none' };
}

/** Newest first, grouped by calendar day. */
export function byDay(
  items: TimelineItem[],
  dayOf: (at: string) => string,
): { day: string; items: TimelineItem[] }[] {
  const sorted = [...items].sort((a, b) => (timeOf(b) ?? '').localeCompare(timeOf(a) ?? ''));
  const groups: { day: string; items: TimelineItem[] }[] = [];
  for (const item of sorted) {
    const at = timeOf(item);
    const day = at ? dayOf(at) : '';
    const last = groups[groups.length - 1];
    if (last?.day === day) last.items.push(item);
    else groups.push({ day, items: [item] });
  }
  return groups;
}

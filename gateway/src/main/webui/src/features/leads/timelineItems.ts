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
  ListTodo,
  type LucideIcon,
  Mail,
  MailOpen,
  MessageCircle,
  MousePointerClick,
  Phone,
  StickyNote,
  Tag,
  Trophy,
} from 'lucide-react';
import type { TimelineItem } from '@/api';
import type { Tone } from '@/ui/small';

const ICONS: [RegExp, LucideIcon, Tone][] = [
  [/note/, StickyNote, 'warm'],
  [/demo|trial|quote/, Hand, 'hot'],
  [/proposal/, FileText, 'accent'],
  [/pricing|budget/, Tag, 'hot'],
  [/chat/, MessageCircle, 'cool'],
  [/task/, ListTodo, 'warm'],
  [/open/, MailOpen, 'cool'],
  [/click/, MousePointerClick, 'cool'],
  [/mail/, Mail, 'cool'],
  [/call|phone/, Phone, 'violet'],
  [/meeting|webinar|event/, CalendarCheck, 'good'],
  [/conversation/, AudioLines, 'violet'],
  [/download|whitepaper|content/, Download, 'accent'],
  [/view|visit|page/, Eye, 'none'],
];

export function lookOf(item: TimelineItem): { icon: LucideIcon; tone: Tone } {
  if (item.kind === 'score') return { icon: Gauge, tone: 'accent' };
  if (item.opportunity) {
    const won = item.opportunity.toStage === 'won';
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
  const sorted = [...items].sort((a, b) => b.occurredAt.localeCompare(a.occurredAt));
  const groups: { day: string; items: TimelineItem[] }[] = [];
  for (const item of sorted) {
    const day = dayOf(item.occurredAt);
    const last = groups[groups.length - 1];
    if (last?.day === day) last.items.push(item);
    else groups.push({ day, items: [item] });
  }
  return groups;
}

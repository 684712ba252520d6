import {
  CircleHelp,
  Info,
  type LucideIcon,
  MessageSquareQuote,
  Quote,
  ShieldCheck,
  Tag,
  TrendingDown,
} from 'lucide-react';
import type { BattleCard, Tile } from '@/api';
import type { Tone } from '@/ui/small';

export const KINDS = ['overview', 'strength', 'weakness', 'objection', 'pricing', 'question', 'proof'] as const;

const LOOKS: Record<string, { icon: LucideIcon; tone: Tone }> = {
  overview: { icon: Info, tone: 'accent' },
  strength: { icon: ShieldCheck, tone: 'bad' },
  weakness: { icon: TrendingDown, tone: 'good' },
  objection: { icon: MessageSquareQuote, tone: 'warm' },
  pricing: { icon: Tag, tone: 'violet' },
  question: { icon: CircleHelp, tone: 'cool' },
  proof: { icon: Quote, tone: 'good' },
};

export function kindLook(kind: string): { icon: LucideIcon; tone: Tone } {
  return LOOKS[kind] ?? { icon: Info, tone: 'none' };
}

/** The tiles that answer a search, best first: a title counts more than the text. */
export function matchingTiles(card: BattleCard, text: string): Tile[] {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return [];
  const weight = (tile: Tile) =>
    words.reduce((sum, word) => {
      const inTitle = tile.title.toLowerCase().includes(word) ? 2 : 0;
      return sum + inTitle + (tile.text.toLowerCase().includes(word) ? 1 : 0);
    }, 0);
  return card.tiles
    .map((tile) => ({ tile, found: weight(tile) }))
    .filter(({ found }) => found > 0)
    .sort((a, b) => b.found - a.found)
    .map(({ tile }) => tile);
}

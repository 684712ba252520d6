import type { Conversation, Segment, Speaker } from '@/api';

export const SPEAKER_COLOURS = ['var(--accent)', 'var(--warm)', 'var(--good)', 'var(--violet)', 'var(--cool)', 'var(--hot)'];

/** One colour per speaker, the seller first, the same in the bar, the strip and the transcript. */
export function colourOf(speakers: Speaker[], name: string | null | undefined): string {
  const index = sorted(speakers).findIndex((speaker) => speaker.name === name);
  return index < 0 ? 'var(--border-strong)' : SPEAKER_COLOURS[index % SPEAKER_COLOURS.length]!;
}

export function sorted(speakers: Speaker[]): Speaker[] {
  return [...speakers].sort(
    (a, b) => Number(b.role === 'rep') - Number(a.role === 'rep') || b.talkSeconds - a.talkSeconds,
  );
}

/** Sellers who listen win more: 40 to 60 percent is a talk between equals. */
export const HEALTHY = { from: 0.4, to: 0.6 } as const;

export function balance(ratio: number): 'listening' | 'balanced' | 'talking' {
  if (ratio < HEALTHY.from) return 'listening';
  return ratio > HEALTHY.to ? 'talking' : 'balanced';
}

/** Neighbouring segments of one speaker, as they are read. */
export function turns(segments: Segment[]): { speaker: string; start: number; end: number; segments: Segment[] }[] {
  const result: { speaker: string; start: number; end: number; segments: Segment[] }[] = [];
  for (const segment of segments) {
    const last = result[result.length - 1];
    const speaker = segment.speaker ?? '';
    if (last && last.speaker === speaker) {
      last.segments.push(segment);
      last.end = segment.endSeconds;
    } else {
      result.push({ speaker, start: segment.startSeconds, end: segment.endSeconds, segments: [segment] });
    }
  }
  return result;
}

export function isRunning(conversation: Pick<Conversation, 'status'> | undefined): boolean {
  return conversation?.status === 'queued' || conversation?.status === 'running';
}

package com.salesai.conversation.transcript;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A segment as the API shows it.
 *
 * @param index place in the transcript, from 0
 * @param startSeconds since the beginning of the recording
 * @param text plain; markup of the file is removed
 */
@Schema(name = "Segment")
public record SegmentView(
    UUID id, int index, String speaker, double startSeconds, double endSeconds, String text) {}

package com.salesai.conversation.capture;

import com.salesai.conversation.analysis.TalkMeasures;
import com.salesai.conversation.transcript.Segments;
import com.salesai.conversation.transcript.Transcript;

/** A transcript that was read, measured and made ready to be stored. */
record ReadCall(Transcript transcript, TalkMeasures measures, Segments.Batches batches) {}

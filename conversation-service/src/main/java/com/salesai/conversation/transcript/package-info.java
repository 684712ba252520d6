/** What was said: reading transcripts, and the segments they are kept as. */
package com.salesai.conversation.transcript;

/** Measures of a conversation: who talked how much, monologues and questions. Plain calculation. */
package com.salesai.conversation.analysis;

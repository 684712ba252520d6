/**
 * Events of conversations: transcripts and measures; topic {@code salesai.conversation.v1}, key
 * {@code conversationId}.
 */
package com.salesai.contracts.conversation;

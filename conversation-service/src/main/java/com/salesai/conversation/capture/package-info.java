/** Conversations: taking a call's transcript in, keeping it with its measures, and showing it. */
package com.salesai.conversation.capture;

package com.salesai.conversation.capture;

import com.salesai.platform.web.Page;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Shape of one page in the OpenAPI document. */
@Schema(name = "ConversationPage")
record ConversationPage(List<ConversationView> data, Page.PageInfo page) {}

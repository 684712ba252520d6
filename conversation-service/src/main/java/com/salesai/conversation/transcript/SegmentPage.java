package com.salesai.conversation.transcript;

import com.salesai.platform.web.Page;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Shape of one page in the OpenAPI document. */
@Schema(name = "SegmentPage")
public record SegmentPage(List<SegmentView> data, Page.PageInfo page) {}

package com.salesai.proposal.template;

import com.salesai.platform.web.Page;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Shape of one page in the OpenAPI document. */
@Schema(name = "TemplatePage")
record TemplatePage(List<ProposalTemplate> data, Page.PageInfo page) {}

package com.salesai.proposal.proposal;

import com.salesai.platform.web.Page;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Shape of one page in the OpenAPI document. */
@Schema(name = "ProposalPage")
record ProposalPage(List<ProposalView> data, Page.PageInfo page) {}

package com.salesai.proposal.battlecard;

import com.salesai.platform.web.Page;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Shape of one page in the OpenAPI document. */
@Schema(name = "BattleCardPage")
record BattleCardPage(List<BattleCardView> data, Page.PageInfo page) {}

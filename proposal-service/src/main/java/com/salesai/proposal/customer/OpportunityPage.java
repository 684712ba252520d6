package com.salesai.proposal.customer;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;

@JsonIgnoreProperties(ignoreUnknown = true)
record OpportunityPage(List<OpportunityRecord> data) {}

/**
 * Events of proposals: written, sent and decided; topic {@code salesai.proposal.v1}, key {@code
 * proposalId}.
 */
package com.salesai.contracts.proposal;

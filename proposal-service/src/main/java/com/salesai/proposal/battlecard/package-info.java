/** Battle cards: what to say about a competitor, found by the objection that was just heard. */
package com.salesai.proposal.battlecard;

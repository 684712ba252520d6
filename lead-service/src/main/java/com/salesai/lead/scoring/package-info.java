/**
 * How promising a lead is: the scorecard, the score with its reasons, and the history of scores.
 */
package com.salesai.lead.scoring;

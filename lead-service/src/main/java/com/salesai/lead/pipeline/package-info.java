/** Deals: opened, moved through the stages, won or lost. */
package com.salesai.lead.pipeline;

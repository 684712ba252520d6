/** Takes the events of all topics in: the event log and the facts that are folded from it. */
package com.salesai.analytics.ingest;

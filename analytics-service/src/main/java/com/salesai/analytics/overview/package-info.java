/**
 * The numbers of the first page: leads, pipeline, results, proposals, calls and the last events.
 */
package com.salesai.analytics.overview;

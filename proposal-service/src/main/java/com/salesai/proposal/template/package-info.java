/**
 * The built-in proposal templates, versioned resource files in several languages, and the writing
 * of a document from a template and checked facts.
 */
package com.salesai.proposal.template;

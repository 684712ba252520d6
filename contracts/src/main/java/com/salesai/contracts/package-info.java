/**
 * The event contracts of SalesAI: wire records, the catalogue of all event types, and (as
 * resources) the JSON Schemas, which are the truth that the records are tested against. Facts and
 * ids only, never personal data; no behaviour.
 */
package com.salesai.contracts;

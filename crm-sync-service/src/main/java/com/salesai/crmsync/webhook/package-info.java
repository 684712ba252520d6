/**
 * Webhook endpoints: the addresses that an organization wants events sent to, which events, their
 * signing secrets with rotation, and their health.
 */
package com.salesai.crmsync.webhook;

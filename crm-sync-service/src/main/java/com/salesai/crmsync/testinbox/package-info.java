/**
 * The built-in test inbox: an endpoint of the organization that this service itself receives for,
 * so that a signed webhook can be seen, and its verification, without a receiver of one's own.
 */
package com.salesai.crmsync.testinbox;

/**
 * Notifications: what people are told. Kept for the bell of the console and, when asked for, sent
 * by e-mail in the reader's language.
 */
package com.salesai.crmsync.notification;

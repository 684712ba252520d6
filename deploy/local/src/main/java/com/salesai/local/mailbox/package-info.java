/** The local mailbox: takes every mail that the platform sends and shows it on a small web page. */
package com.salesai.local.mailbox;

/** Sends the story to the platform, once; an interrupted load goes on where it stopped. */
package com.salesai.local.demo.load;

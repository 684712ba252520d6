/**
 * Child processes of the launcher: starting, watching, stopping, and cleaning up after a killed
 * launcher.
 */
package com.salesai.local.process;

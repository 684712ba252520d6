/** Sign-in: bearer tokens of programs, the session of the console, and its protection. */
package com.salesai.gateway.session;

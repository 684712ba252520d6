/** Plays a sales day through the public API, faster than life. */
package com.salesai.local.demo.day;

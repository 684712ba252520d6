/**
 * The story that the demo tells: made from a seed and a point in time by plain calculation. Same
 * seed and time, same story; nothing here sends anything.
 */
package com.salesai.local.demo.story;

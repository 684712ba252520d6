/** Events of battle cards; topic {@code salesai.battlecard.v1}, key {@code battleCardId}. */
package com.salesai.contracts.battlecard;

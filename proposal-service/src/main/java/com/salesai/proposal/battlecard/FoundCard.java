package com.salesai.proposal.battlecard;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/**
 * A card that a search found.
 *
 * @param rank how well its best tile matches, in millionths; 0 in a search without objection
 * @param matching positions of the tiles that match, best first
 */
record FoundCard(UUID id, long rank, String competitorPlain, List<Integer> matching) {

  static FoundCard of(Object[] row) {
    String positions = (String) row[3];
    return new FoundCard(
        UUID.fromString((String) row[0]),
        ((Number) row[1]).longValue(),
        (String) row[2],
        positions == null || positions.isEmpty()
            ? List.of()
            : Arrays.stream(positions.split(",")).map(Integer::valueOf).toList());
  }

  List<String> cursor() {
    return List.of(String.valueOf(rank), competitorPlain, id.toString());
  }

  /** The tiles with the matching ones first. */
  <T> List<T> inOrder(List<T> tiles) {
    List<T> ordered = new ArrayList<>();
    matching.forEach(position -> ordered.add(tiles.get(position)));
    for (int i = 0; i < tiles.size(); i++) {
      if (!matching.contains(i)) {
        ordered.add(tiles.get(i));
      }
    }
    return ordered;
  }
}

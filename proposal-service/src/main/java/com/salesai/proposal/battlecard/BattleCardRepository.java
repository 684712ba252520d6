package com.salesai.proposal.battlecard;

import com.salesai.platform.tenancy.Caller;
import com.salesai.platform.web.Cursor;
import com.salesai.platform.web.ProblemException;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.hibernate.LockMode;
import org.hibernate.reactive.mutiny.Mutiny;

/** Cards and their tiles in the database. */
@ApplicationScoped
class BattleCardRepository {
  /**
   * Rank 0.1 is a word in a text, 1 a word in a title; an objection's own tile comes before others.
   */
  private static final String RANKED =
      """
      select card_id, position,
        cast(round((ts_rank(document, query) * case kind when 'objection' then 2 else 1 end)::numeric, 6) * 1000000 as bigint) rank
      from battle_card_tile, to_tsquery('simple', :query) query
      where org_id = current_org_id() and document @@ query""";

  private static final String BY_OBJECTION =
      """
      select cast(c.id as text), max(t.rank), c.competitor_plain,
        string_agg(cast(t.position as text), ',' order by t.rank desc, t.position)
      from battle_card c join (%s) t on t.card_id = c.id
      where c.org_id = current_org_id() and c.competitor_plain like :competitor escape '!'
      group by c.id, c.competitor_plain
      having :first or (-max(t.rank), c.competitor_plain, c.id) > (-cast(:rank as bigint), cast(:name as text), cast(:id as uuid))
      order by max(t.rank) desc, c.competitor_plain, c.id limit :rows"""
          .formatted(RANKED);

  private static final String BY_NAME =
      """
      select cast(c.id as text), cast(0 as bigint), c.competitor_plain, cast(null as text)
      from battle_card c
      where c.org_id = current_org_id() and c.competitor_plain like :competitor escape '!'
        and (:first or (c.competitor_plain, c.id) > (cast(:name as text), cast(:id as uuid)))
      order by c.competitor_plain, c.id limit :rows""";

  Uni<Void> add(Mutiny.Session session, BattleCard card, List<Tile> tiles) {
    return session.persist(card).chain(() -> addTiles(session, card, tiles));
  }

  /** Replaces all tiles of a card. */
  Uni<Void> replaceTiles(Mutiny.Session session, BattleCard card, List<Tile> tiles) {
    return session
        .createMutationQuery("delete from BattleCardTile where orgId = :org and cardId = :card")
        .setParameter("org", card.orgId)
        .setParameter("card", card.id)
        .executeUpdate()
        .chain(() -> addTiles(session, card, tiles));
  }

  private static Uni<Void> addTiles(Mutiny.Session session, BattleCard card, List<Tile> tiles) {
    Object[] rows =
        IntStream.range(0, tiles.size())
            .mapToObj(position -> BattleCardTile.of(card, position, tiles.get(position)))
            .toArray();
    return session.flush().chain(() -> session.persistAll(rows)).chain(session::flush);
  }

  /** Fails with 404 when there is none. */
  Uni<BattleCard> get(Mutiny.Session session, Caller caller, UUID id) {
    return found(session.find(BattleCard.class, new BattleCard.Key(caller.orgId(), id)));
  }

  /** The same, locked until the end of the unit of work. */
  Uni<BattleCard> lock(Mutiny.Session session, Caller caller, UUID id) {
    BattleCard.Key key = new BattleCard.Key(caller.orgId(), id);
    return found(session.find(BattleCard.class, key, LockMode.PESSIMISTIC_WRITE));
  }

  private static Uni<BattleCard> found(Uni<BattleCard> read) {
    return read.onItem().ifNull().failWith(() -> ProblemException.notFound("battlecard"));
  }

  /** Tiles of cards by card, each list in its order. */
  Uni<Map<UUID, List<BattleCardTile>>> tiles(
      Mutiny.Session session, Caller caller, List<UUID> cards) {
    return session
        .createQuery(
            "from BattleCardTile where orgId = :org and cardId in :cards order by position",
            BattleCardTile.class)
        .setParameter("org", caller.orgId())
        .setParameter("cards", cards)
        .getResultList()
        .map(rows -> rows.stream().collect(Collectors.groupingBy(tile -> tile.cardId)));
  }

  Uni<Map<UUID, BattleCard>> cards(Mutiny.Session session, Caller caller, List<UUID> ids) {
    return session
        .createQuery("from BattleCard where orgId = :org and id in :ids", BattleCard.class)
        .setParameter("org", caller.orgId())
        .setParameter("ids", ids)
        .getResultList()
        .map(rows -> rows.stream().collect(Collectors.toMap(card -> card.id, card -> card)));
  }

  /** Up to {@code limit + 1} cards in the order of the list. */
  Uni<List<FoundCard>> search(Mutiny.Session session, BattleCardFilter filter) {
    boolean byObjection = filter.objection != null && !filter.objection.isBlank();
    Optional<String> query = byObjection ? ObjectionQuery.of(filter.objection) : Optional.empty();
    if (byObjection && query.isEmpty()) {
      return Uni.createFrom().item(List.of());
    }
    List<String> after = Cursor.decode(filter.cursor, 3);
    Mutiny.SelectionQuery<Object[]> select =
        session
            .createNativeQuery(query.isPresent() ? BY_OBJECTION : BY_NAME, Object[].class)
            .setParameter("competitor", pattern(filter.competitor))
            .setParameter("first", after == null)
            .setParameter("name", after == null ? "" : after.get(1))
            .setParameter("id", after == null ? new UUID(0, 0).toString() : uuid(after.get(2)))
            .setParameter("rows", filter.limit() + 1);
    if (query.isPresent()) {
      select
          .setParameter("query", query.get())
          .setParameter("rank", after == null ? 0L : number(after.get(0)));
    }
    return select.getResultList().map(rows -> rows.stream().map(FoundCard::of).toList());
  }

  /** Title of the card's own objection tile that answers best what was said, or null. */
  Uni<String> answering(Mutiny.Session session, UUID card, String objection) {
    Optional<String> query = Optional.ofNullable(objection).flatMap(ObjectionQuery::of);
    if (query.isEmpty()) {
      return Uni.createFrom().nullItem();
    }
    return session
        .createNativeQuery(
            "select t.title from (%s) r join battle_card_tile t on t.org_id = current_org_id()"
                    .formatted(RANKED)
                + " and t.card_id = r.card_id and t.position = r.position"
                + " where r.card_id = cast(:card as uuid) and t.kind = 'objection'"
                + " order by r.rank desc, r.position limit 1",
            String.class)
        .setParameter("query", query.get())
        .setParameter("card", card.toString())
        .getSingleResultOrNull();
  }

  /** Counts a use; the card's version stays, as nobody's edit is outdated by it. */
  Uni<Void> count(Mutiny.Session session, UUID card) {
    return session
        .createNativeQuery(
            "update battle_card set views = views + 1"
                + " where org_id = current_org_id() and id = cast(:card as uuid)")
        .setParameter("card", card.toString())
        .executeUpdate()
        .replaceWithVoid();
  }

  Uni<Void> remove(Mutiny.Session session, BattleCard card) {
    return session.remove(card).chain(session::flush);
  }

  Uni<Void> flush(Mutiny.Session session) {
    return session.flush();
  }

  private static String pattern(String competitor) {
    if (competitor == null) {
      return "%";
    }
    String escaped = PlainText.of(competitor).replaceAll("[!%_]", "!$0");
    return "%" + escaped + "%";
  }

  private static String uuid(String text) {
    try {
      return UUID.fromString(text).toString();
    } catch (IllegalArgumentException e) {
      throw Cursor.invalid();
    }
  }

  private static long number(String text) {
    try {
      return Long.parseLong(text);
    } catch (NumberFormatException e) {
      throw Cursor.invalid();
    }
  }
}

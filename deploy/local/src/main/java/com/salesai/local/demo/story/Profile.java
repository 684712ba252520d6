package com.salesai.local.demo.story;

import java.util.List;
import java.util.Map;

/**
 * What an organization of the demo is and sells; a resource file each.
 *
 * @param org alias
 * @param seller name as customers know it
 * @param zone where its people work, an id of the time-zone database
 * @param fates how many leads have which fate
 * @param tracker user or client that reports what happens on the web site and in mailings
 * @param jobs titles of buyers by what they have to say: {@code decision}, {@code influence},
 *     {@code interest}
 * @param industries by key, with words for company names
 * @param calls names of the scripts that its people speak
 */
public record Profile(
    String org,
    String seller,
    String website,
    String zone,
    Map<Fate, Integer> fates,
    String tracker,
    List<Member> members,
    List<Market> markets,
    Map<String, List<String>> industries,
    Map<String, List<String>> jobs,
    List<Product> products,
    List<Channel> channels,
    List<String> pages,
    List<String> downloads,
    Map<String, Integer> lossReasons,
    List<String> calls,
    List<Card> cards) {

  /** Somebody who sells; the weight is their share of the leads. */
  public record Member(String principal, String name, int weight) {}

  /**
   * A country with customers.
   *
   * @param people list of names
   * @param phone start of a number range that is reserved for fiction, or null when there is none
   */
  public record Market(
      String country, String people, String currency, String language, String phone, int weight) {}

  /** Something with a price, whole units of the market's currency a year. */
  public record Product(String key, String name, int low, int high, int weight) {}

  /**
   * Where leads come from.
   *
   * @param lift how much more often than others its leads buy; 1 is average
   */
  public record Channel(
      String key, String medium, List<String> campaigns, int weight, double lift) {}

  /** A battle card. */
  public record Card(String competitor, List<Tile> tiles) {

    /** What a buyer says that this card answers. */
    public List<String> objections() {
      return tiles.stream()
          .filter(tile -> tile.kind().equals("objection"))
          .map(Tile::title)
          .toList();
    }
  }

  /** A tile of a battle card. */
  public record Tile(String kind, String title, String text) {}
}

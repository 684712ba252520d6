package com.salesai.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The gate: the schemas of today hold what every release promised. */
class BaselineContractTest {

  @ParameterizedTest
  @MethodSource("releases")
  void schemasAreCompatibleWithTheRelease(Path release) {
    Map<String, JsonNode> released = ContractFiles.read(release.resolve("schemas"));
    assertThat(released).isNotEmpty();
    assertThat(Compatibility.problems(released, ContractFiles.schemas()))
        .as("incompatible with release %s; make a new version of the type instead", release)
        .isEmpty();
  }

  @ParameterizedTest
  @MethodSource("releases")
  void publishedSamplesAreKeptAsTheyWere(Path release) throws Exception {
    List<String> sums = Files.readAllLines(release.resolve("golden.sha256"));
    assertThat(sums).hasSizeGreaterThanOrEqualTo(2 * 18);
    MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
    for (String line : sums) {
      Path sample = ContractFiles.GOLDEN.resolve(line.substring(66));
      assertThat(sample).exists();
      assertThat(HexFormat.of().formatHex(sha256.digest(Files.readAllBytes(sample))))
          .as("%s was published in release %s; add another sample instead", sample, release)
          .isEqualTo(line.substring(0, 64));
    }
  }

  @Test
  void releasesAreNumberedWithoutGapsAndNoneIsLost() {
    List<String> expected =
        IntStream.rangeClosed(1, releases().size()).mapToObj(String::valueOf).toList();
    assertThat(releases())
        .isNotEmpty()
        .extracting(release -> release.getFileName().toString())
        .containsExactlyInAnyOrderElementsOf(expected);
  }

  @Test
  void theFirstReleaseKeepsItsTypes() {
    assertThat(ContractFiles.read(ContractFiles.BASELINE.resolve("1/schemas"))).hasSize(18);
  }

  static List<Path> releases() {
    return ContractFiles.releases();
  }
}

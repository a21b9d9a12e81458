package org.entente.extraction.mention;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.entente.document.DocumentReader;
import org.entente.extraction.Extractor;
import org.entente.extraction.fact.Facts;
import org.entente.extraction.fact.Organization;
import org.entente.extraction.fact.Post;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The technical or open university of a town is not the university of that town. */
class TwoOfOneTownTest {
  @ParameterizedTest
  @ValueSource(strings = {"Technical", "Open", "Medical"})
  void theLongerNameIsOfAnotherUniversity(String sort) throws Exception {
    String text =
        """
        Rita Dixon, Rector of the %s University of Mauralia, opened the meeting on 8 February. \
        Tim Smit, Rector of the University of Mauralia, spoke.
        """
            .formatted(sort);
    Facts found = Extractor.standard().extract(DocumentReader.read("a.txt", text.getBytes(UTF_8)));
    assertEquals(
        List.of(sort + " University of Mauralia", "University of Mauralia"),
        found.organizations().stream().map(Organization::name).toList());
    assertEquals(
        found.organizations().stream().map(o -> Optional.of(o.id())).toList(),
        found.posts().stream().map(Post::organization).toList());
  }
}

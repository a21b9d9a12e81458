package org.entente.authority;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RegisterFileTest {
  /** Two records in the form of ROR's schema 2, one of them withdrawn; the bodies are invented. */
  private static final String ROR =
      """
      [{"id":"https://ror.org/0elmuniv1","status":"active","types":["education"],
        "names":[{"value":"Elm University","types":["ror_display","label"],"lang":"en"},
                 {"value":"Universität Ulme","types":["label"],"lang":"de"},
                 {"value":"Old Elm College","types":["alias"],"lang":null},
                 {"value":"EU","types":["acronym"],"lang":null}],
        "links":[{"type":"wikipedia","value":"http://en.wikipedia.org/wiki/Elm"},
                 {"type":"website","value":"https://www.elm.example/"}],
        "external_ids":[{"type":"wikidata","preferred":null,"all":["Q42424242"]},
                        {"type":"grid","preferred":"grid.1.1","all":["grid.1.1"]}],
        "locations":[{"geonames_id":1,"geonames_details":{"country_name":"Germany","name":"Ulm"}}]},
       {"id":"https://ror.org/0gone0000","status":"withdrawn","types":[],
        "names":[{"value":"Gone","types":["ror_display"],"lang":null}]}]
      """;

  @TempDir private Path folder;

  private Path file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  @Test
  void theDumpOfRorIsReadAsItIsAndAsTheArchiveItComesIn() throws Exception {
    Authority elm =
        new Authority(
            "ror.json",
            "Elm University",
            List.of("Universität Ulme", "Old Elm College"),
            List.of("EU"),
            List.of("https://ror.org/0elmuniv1", "http://www.wikidata.org/entity/Q42424242"),
            Optional.of("https://www.elm.example/"),
            Optional.of("Germany"));
    assertEquals(List.of(elm), RegisterFile.read(file("ror.json", ROR)));
    Path zip = folder.resolve("ror.zip");
    try (OutputStream out = Files.newOutputStream(zip);
        ZipOutputStream entries = new ZipOutputStream(out)) {
      entries.putNextEntry(new ZipEntry("v2.0-ror-data.csv"));
      entries.write("id,name\n".getBytes(UTF_8));
      entries.putNextEntry(new ZipEntry("v2.0-ror-data.json"));
      entries.write(ROR.getBytes(UTF_8));
    }
    List<Authority> zipped = RegisterFile.read(zip);
    assertEquals(1, zipped.size());
    assertEquals(elm.identifiers(), zipped.get(0).identifiers());
    assertEquals("ror.zip", zipped.get(0).register());
  }

  @Test
  void aTableMayHaveItsColumnsInAnyOrder() throws Exception {
    Path file =
        file(
            "own.csv",
            "\uFEFFacronyms,name,ror,aliases\r\nEU|EUni,\"Elm, University of\",04h4z8k05,A|B\r\n,Fern,,\r\n");
    List<Authority> read = RegisterFile.read(file);
    assertEquals(2, read.size());
    assertEquals("Elm, University of", read.get(0).name());
    assertEquals(List.of("A", "B"), read.get(0).aliases());
    assertEquals(List.of("EU", "EUni"), read.get(0).acronyms());
    assertEquals("https://ror.org/04h4z8k05", read.get(0).key());
    assertEquals("Fern", read.get(1).key());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "a.csv~nome\\nX~the column 'nome' is none of name, aliases",
        "a.csv~aliases\\nX~names no column 'name'",
        "a.csv~name,ror\\nX,zz~a.csv, line 2: 'zz' is no identifier of ror",
        "a.csv~name,ror\\nX~a.csv, line 2: has another number of cells",
        "a.csv~name,ror\\n ,~a.csv, line 2: an organisation has a name",
        "a.json~{}~does not begin with [",
        "a.json~[{\"id\":\"x\"}]~entry 1 lacks an id or a name of type ror_display",
        "a.json~[{\"id\":~is no JSON at line 1",
        "a.zip~nothing~has no .json file in it",
        "a.xml~<a/>~a register is ROR's dump"
      })
  void whatIsWrongIsSaidWithItsPlace(String name, String text, String said) throws IOException {
    Path file = file(name, text.replace("\\n", "\n"));
    UnusableRegister wrong =
        assertThrows(UnusableRegister.class, () -> RegisterFile.read(file), name);
    assertTrue(String.valueOf(wrong.getMessage()).contains(said), wrong.getMessage());
  }

  @Test
  void aRegisterThatIsNotThereIsNamed() {
    Path file = folder.resolve("none.csv");
    UnusableRegister wrong = assertThrows(UnusableRegister.class, () -> RegisterFile.read(file));
    assertTrue(String.valueOf(wrong.getMessage()).contains("none.csv"), wrong.getMessage());
  }

  @Test
  void theProgramsOwnRegisterHasEachBodyOnce() {
    List<Authority> bundled = RegisterFile.bundled();
    assertEquals(37, bundled.size());
    Set<String> keys = new HashSet<>();
    for (Authority entry : bundled) {
      assertTrue(keys.add(entry.key()), entry.name());
      assertTrue(entry.homepage().isPresent(), entry.name());
      assertTrue(entry.country().isPresent(), entry.name());
    }
  }
}

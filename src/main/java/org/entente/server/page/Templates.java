package org.entente.server.page;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * The templates under {@code /pages} of the class path. A name that a template uses and the model
 * lacks is an error, and every value is escaped but where a template says otherwise.
 */
public final class Templates {
  private final Mustache.Compiler compiler =
      Mustache.compiler().escapeHTML(true).withLoader(Templates::source);
  private final Map<String, Template> templates = new ConcurrentHashMap<>();
  private final Supplier<Footer> footer;

  /**
   * @param footer gives what stands at the foot of every page
   */
  public Templates(Supplier<Footer> footer) {
    this.footer = footer;
  }

  /**
   * Which state of the data a page shows.
   *
   * @param version the address of its description on this site
   * @param iri its name
   * @param hash the SHA-256 of the data, in hexadecimal
   * @param day when it was made, such as 2026-11-01
   */
  public record Footer(String version, String iri, String hash, String day) {
    /** The first digits, enough to tell versions apart. */
    public String brief() {
      return hash.substring(0, 16);
    }
  }

  /** The page as a complete HTML document. */
  public String html(Page page) {
    Map<String, Object> model = new HashMap<>();
    model.put("page", page);
    model.put("footer", footer.get());
    model.put("asked", page.model().getOrDefault("asked", ""));
    model.put("content", render(page.template(), page.model()));
    return render("layout", model);
  }

  /** A template that is a whole document by itself, which shows no state of the data. */
  public static String alone(String name, Object model) {
    Supplier<Footer> none =
        () -> {
          throw new IllegalStateException(name + " has no footer");
        };
    return new Templates(none).render(name, model);
  }

  private String render(String name, Object model) {
    return templates.computeIfAbsent(name, this::compile).execute(model);
  }

  private Template compile(String name) {
    try (Reader reader = source(name)) {
      return compiler.compile(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Reader source(String name) {
    String file = "/pages/" + name + ".mustache";
    try (InputStream in = Templates.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalArgumentException("There is no template " + file);
      }
      return new StringReader(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

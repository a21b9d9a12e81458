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

/**
 * The templates under {@code /pages} of the class path. A name that a template uses and the model
 * lacks is an error, and every value is escaped but where a template says otherwise.
 */
public final class Templates {
  private final Mustache.Compiler compiler =
      Mustache.compiler().escapeHTML(true).withLoader(Templates::source);
  private final Map<String, Template> templates = new ConcurrentHashMap<>();

  /** The page as a complete HTML document. */
  public String html(Page page) {
    Map<String, Object> model = new HashMap<>();
    model.put("page", page);
    model.put("asked", page.model().getOrDefault("asked", ""));
    model.put("content", render(page.template(), page.model()));
    return render("layout", model);
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

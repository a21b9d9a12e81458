package org.entente.server;

import static org.junit.jupiter.api.Assertions.fail;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Assumptions;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import org.openqa.selenium.support.ui.WebDriverWait;

/**
 * A real browser, Debian's Chromium without a window, that looks at one server. Where it is not
 * installed, tests are skipped; but where the environment says CI, they fail.
 */
final class Browser implements AutoCloseable {
  private static final File CHROMIUM = new File("/usr/bin/chromium");
  private static final File DRIVER = new File("/usr/bin/chromedriver");

  /** Says at each start that it knows no newer protocol than that of its own time. */
  private static final Logger TALK = Logger.getLogger("org.openqa.selenium.devtools");

  private static final Path SHOTS = Path.of("target", "screenshots");

  private final ChromeDriver driver;
  private final Path downloads;
  private final String address;
  private boolean dark;

  private Browser(ChromeDriver driver, Path downloads, int port) {
    this.driver = driver;
    this.downloads = downloads;
    this.address = "http://localhost:" + port;
  }

  /** A browser for the server at {@code port}. */
  static Browser start(int port, boolean scripts) {
    if (!CHROMIUM.canExecute() || !DRIVER.canExecute()) {
      String missing =
          "This test needs a browser: apt-get install chromium chromium-driver gives "
              + CHROMIUM
              + " and "
              + DRIVER;
      if (System.getenv("CI") != null) {
        fail(missing);
      }
      Assumptions.abort(missing);
    }
    TALK.setLevel(Level.SEVERE);
    try {
      Files.createDirectories(SHOTS);
      Path own = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "browser");
      Path downloads = Files.createDirectory(own.resolve("downloads"));
      ChromeDriverService service =
          new ChromeDriverService.Builder()
              .usingDriverExecutable(DRIVER)
              .usingAnyFreePort()
              .build();
      return new Browser(
          new ChromeDriver(service, options(own, downloads, scripts)), downloads, port);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static ChromeOptions options(Path own, Path downloads, boolean scripts) {
    ChromeOptions options = new ChromeOptions();
    options.setBinary(CHROMIUM);
    options.addArguments(
        "--headless",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--disable-dev-shm-usage",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--lang=en-GB",
        "--user-data-dir=" + own.resolve("profile").toAbsolutePath());
    options.setExperimentalOption(
        "prefs",
        Map.of(
            "download.default_directory",
            downloads.toAbsolutePath().toString(),
            "profile.managed_default_content_settings.javascript",
            scripts ? 1 : 2));
    LoggingPreferences logs = new LoggingPreferences();
    logs.enable(LogType.BROWSER, Level.ALL);
    options.setCapability("goog:loggingPrefs", logs);
    return options;
  }

  WebDriver driver() {
    return driver;
  }

  /** Shows pages as they are printed, or as they are on a screen. */
  void print(boolean printed) {
    emulate(printed, dark);
  }

  /** Opens a path of the server. */
  void open(String path) {
    driver.get(address + path);
  }

  /** The path that is shown, with query and fragment. */
  String path() {
    return String.valueOf(driver.getCurrentUrl()).substring(address.length());
  }

  WebElement find(String css) {
    return driver.findElement(By.cssSelector(css));
  }

  List<WebElement> all(String css) {
    return driver.findElements(By.cssSelector(css));
  }

  WebElement link(String text) {
    return driver.findElement(By.linkText(text));
  }

  /** Clicks on what leads elsewhere, and waits until that is shown. */
  void follow(WebElement element) {
    String before = driver.getCurrentUrl();
    element.click();
    until(shown -> !before.equals(driver.getCurrentUrl()));
    until(shown -> "complete".equals(run("return document.readyState")));
  }

  /** Waits until the condition gives something, at most ten seconds. */
  <T> T until(Function<WebDriver, T> condition) {
    return new WebDriverWait(driver, Duration.ofSeconds(10)).until(condition);
  }

  Object run(String script, Object... arguments) {
    return driver.executeScript(script, arguments);
  }

  /** Sets the width of the window, and whether dark colours are preferred. */
  void look(int width, boolean dark) {
    driver.manage().window().setSize(new Dimension(width, 1000));
    driver.executeCdpCommand(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", width, "height", 1000, "deviceScaleFactor", 1, "mobile", width < 600));
    emulate(false, dark);
    this.dark = dark;
  }

  private void emulate(boolean printed, boolean dark) {
    driver.executeCdpCommand(
        "Emulation.setEmulatedMedia",
        Map.of(
            "media",
            printed ? "print" : "",
            "features",
            List.of(Map.of("name", "prefers-color-scheme", "value", dark ? "dark" : "light"))));
  }

  /** Keeps a picture of what is shown, as {@code target/screenshots/NAME.png}. */
  void shot(String name) {
    try {
      Files.write(SHOTS.resolve(name + ".png"), driver.getScreenshotAs(OutputType.BYTES));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The text of the file that is being downloaded, which is then taken away. */
  String downloaded(String suffix) {
    return until(
        shown -> {
          try (var files = Files.newDirectoryStream(downloads, "*" + suffix)) {
            for (Path file : files) {
              String text = Files.readString(file);
              Files.delete(file);
              return text;
            }
            return null;
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }

  /** What the browser complained of since it was asked last, such as scripts that it refused. */
  List<String> complaints() {
    return StreamSupport.stream(driver.manage().logs().get(LogType.BROWSER).spliterator(), false)
        .filter(entry -> entry.getLevel().intValue() >= Level.WARNING.intValue())
        .map(LogEntry::getMessage)
        .toList();
  }

  /** The serious and critical faults that axe-core finds on what is shown, one a line. */
  String faults() {
    run(axe());
    Object found =
        driver.executeAsyncScript(
            """
            const done = arguments[0];
            axe.run().then(result => done(
              result.passes.length + " rules passed\\n" + result.violations
                .filter(v => ["serious", "critical"].includes(v.impact))
                .map(v => v.id + ": " + v.nodes.slice(0, 3).map(n => n.html + " " + n.failureSummary)
                  .join(" | ")).join("\\n")));
            """);
    String text = String.valueOf(found);
    int passed = Integer.parseInt(text.substring(0, text.indexOf(' ')));
    if (passed < 10) {
      fail("axe-core looked at hardly anything: " + text);
    }
    return text.substring(text.indexOf('\n') + 1);
  }

  private static String axe() {
    try (InputStream in = Browser.class.getResourceAsStream("/axe.min.js")) {
      if (in == null) {
        throw new IllegalStateException("axe.min.js is not among the test libraries");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    driver.quit();
  }
}

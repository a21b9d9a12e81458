package org.entente.cli;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.apache.jena.atlas.RuntimeIOException;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command {@code entente}. */
@Command(
    name = "entente",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    synopsisSubcommandLabel = "COMMAND",
    description = "Who met whom, holding which post, and which sentence says so.",
    footer = {
      "",
      "Example: entente serve",
      "Exit status: 0 fine, 1 the work failed or found violations, 2 wrong usage."
    })
public final class Entente {
  /** Commands that have other things to do before they wait for Jena themselves. */
  private static final Set<String> WAITING_LATER = Set.of("serve", "query");

  private Entente() {}

  /** Runs the command and ends the process with its exit status. */
  public static void main(String[] arguments) {
    ClassArchive.use();
    prepare();
    PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
    // Not System.out, which keeps silent about a full disk.
    OutputStream out = new BufferedOutputStream(new FileOutputStream(FileDescriptor.out));
    System.exit(run(new Console(out, err, isTerminal()), arguments));
  }

  /** What is done once in a process, before its first command. */
  static void prepare() {
    lightenLocales();
    lightenJetty();
    Jena.begin();
  }

  /**
   * Jetty asks for all locales when it starts, and making the thousand of the newer tables takes a
   * tenth of a start; nothing here is written in any of them. From Java 21 on the older ones bring
   * a warning.
   */
  private static void lightenLocales() {
    String providers = "java.locale.providers";
    if (Runtime.version().feature() < 21 && System.getProperty(providers) == null) {
      System.setProperty(providers, "COMPAT");
    }
  }

  /**
   * Jetty starts all of Java's management only to ask how large a reference is, unless it is told
   * how many fit into a line of the processor's cache. It is told 16 of 4 bytes, as they are on
   * heaps below 32 GB; on larger ones 8 would be right, but no class of Jetty 12.1 uses the number.
   */
  private static void lightenJetty() {
    String references = "org.eclipse.jetty.util.referencesPerCacheLine";
    if (System.getProperty(references) == null) {
      System.setProperty(references, "16");
    }
  }

  /** Whether a person looks on. From Java 22 on the console must be asked itself. */
  @SuppressWarnings("SystemConsoleNull")
  private static boolean isTerminal() {
    return System.console() != null;
  }

  /** Runs the command and gives its exit status. */
  static int run(Console console, String... arguments) {
    CommandLine command = new CommandLine(new Entente());
    commands(console, arguments).forEach(command::addSubcommand);
    command.setOut(writer(console.out())).setErr(writer(console.err()));
    command.setExecutionStrategy(Entente::execute);
    command.setExecutionExceptionHandler((e, line, parsed) -> explain(e, line, console));
    command.setParameterExceptionHandler((e, given) -> misused(e, List.of(given), console));
    if (arguments.length == 0) {
      command.usage(command.getErr());
      return CommandLine.ExitCode.USAGE;
    }
    int status = CommandLine.ExitCode.OK;
    try {
      status = command.execute(arguments);
      console.out().flush();
      if (command.getOut().checkError()) {
        throw new IOException("the disk is full, or nobody reads any more");
      }
      return status;
    } catch (IOException e) {
      boolean told = status != CommandLine.ExitCode.OK;
      if (!told && !String.valueOf(e.getMessage()).contains("Broken pipe")) { // as head, by intent
        console.say("entente: not all output could be written (" + e.getMessage() + ")");
      }
      return CommandLine.ExitCode.SOFTWARE;
    } catch (OutOfMemoryError e) {
      console.say(
          "entente: this needs more memory than Java was given; give more, as in"
              + " java -Xmx8g -jar entente.jar, or load fewer documents at a time");
      return CommandLine.ExitCode.SOFTWARE;
    }
  }

  private static int execute(CommandLine.ParseResult parsed) {
    CommandLine.ParseResult command = parsed.subcommand();
    if (command == null || !WAITING_LATER.contains(command.commandSpec().name())) {
      Jena.await();
    }
    return new CommandLine.RunLast().execute(parsed);
  }

  /** What is asked for, or all commands where that is none of them: making one takes its time. */
  private static Map<String, Callable<Integer>> commands(Console console, String... arguments) {
    Map<String, Supplier<Callable<Integer>>> all = new LinkedHashMap<>();
    all.put("serve", () -> new ServeCommand(console));
    all.put("load", () -> new LoadCommand(console));
    all.put("extract", ExtractCommand::new);
    all.put("query", () -> new QueryCommand(console));
    all.put("check", () -> new CheckCommand(console));
    all.put("evaluate", EvaluateCommand::new);
    all.put("train", TrainCommand::new);
    all.put("export", () -> new ExportCommand(console));
    if (arguments.length > 0 && all.containsKey(arguments[0])) {
      all.keySet().retainAll(Set.of(arguments[0]));
    }
    Map<String, Callable<Integer>> made = new LinkedHashMap<>();
    all.forEach((name, maker) -> made.put(name, maker.get()));
    return made;
  }

  /** Says what is wrong and what may have been meant, and where the help is. */
  private static int misused(
      CommandLine.ParameterException error, List<String> given, Console console) {
    CommandLine line = error.getCommandLine();
    console.say("entente: " + error.getMessage());
    if (error instanceof CommandLine.MissingParameterException) {
      unknown(line, given).forEach(option -> console.say("entente: there is no option " + option));
    }
    CommandLine.UnmatchedArgumentException.printSuggestions(error, line.getErr());
    console.say("See: " + line.getCommandSpec().qualifiedName() + " --help");
    return CommandLine.ExitCode.USAGE;
  }

  /**
   * Options among the arguments that the command has not: a missing one is found first, and may be
   * there, misspelt.
   */
  private static List<String> unknown(CommandLine line, List<String> given) {
    return given.stream()
        .takeWhile(argument -> !argument.equals("--"))
        .filter(argument -> argument.startsWith("--"))
        .map(argument -> argument.split("=", 2)[0])
        .filter(option -> line.getCommandSpec().findOption(option) == null)
        .distinct()
        .toList();
  }

  private static int explain(Exception error, CommandLine line, Console console) {
    if (error instanceof Failure failure) {
      console.say("entente: " + failure.told());
      return CommandLine.ExitCode.SOFTWARE;
    }
    if (error instanceof Misuse misuse) {
      console.say("entente: " + misuse.told());
      console.say("See: entente " + line.getCommandName() + " --help");
      return CommandLine.ExitCode.USAGE;
    }
    if (error instanceof IOException || error instanceof RuntimeIOException) {
      console.say("entente: reading or writing failed (" + error.getMessage() + ")");
      return CommandLine.ExitCode.SOFTWARE;
    }
    console.say(
        "entente: this should not have happened: "
            + error
            + ". Please report it with the command that was given.");
    return CommandLine.ExitCode.SOFTWARE;
  }

  private static PrintWriter writer(OutputStream out) {
    return new PrintWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), true);
  }
}

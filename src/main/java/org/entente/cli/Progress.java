package org.entente.cli;

import java.io.PrintStream;
import java.time.Duration;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/** A bar with rate and remaining time on a terminal, and nothing elsewhere. For several threads. */
final class Progress implements AutoCloseable {
  private static final int WIDTH = 78;
  private static final Duration BEAT = Duration.ofMillis(250);

  /** Fewer steps are over before a bar is read. */
  private static final int WORTH_A_BAR = 50;

  private final @Nullable PrintStream terminal;
  private final String task;
  private volatile @Nullable ProgressBar bar;
  private long steps;

  private Progress(@Nullable PrintStream terminal, String task) {
    this.terminal = terminal;
    this.task = task;
  }

  /** Shows nothing. */
  static Progress silent() {
    return new Progress(null, "");
  }

  /** A bar that appears when enough is expected. */
  static Progress on(PrintStream terminal, String task) {
    return new Progress(terminal, task);
  }

  /** Tells of more steps to come; called by one thread. */
  void expect(int more) {
    steps += more;
    ProgressBar shown = bar;
    if (shown != null) {
      shown.maxHint(steps);
    } else if (terminal != null && steps >= WORTH_A_BAR) {
      bar = bar(terminal);
    }
  }

  private ProgressBar bar(PrintStream on) {
    return new ProgressBarBuilder()
        .setTaskName(task)
        .setInitialMax(steps)
        .setUpdateIntervalMillis((int) BEAT.toMillis())
        .setStyle(ProgressBarStyle.ASCII)
        .setMaxRenderedLength(WIDTH)
        .showSpeed()
        .setConsumer(new ConsoleProgressBarConsumer(on, WIDTH))
        .build();
  }

  void step() {
    ProgressBar shown = bar;
    if (shown != null) {
      shown.step();
    }
  }

  @Override
  public void close() {
    ProgressBar shown = bar;
    if (shown != null) {
      shown.close();
    }
  }
}

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

  private final @Nullable ProgressBar bar;

  private Progress(@Nullable ProgressBar bar) {
    this.bar = bar;
  }

  /** Shows nothing. */
  static Progress silent() {
    return new Progress(null);
  }

  /** A bar of so many steps. */
  static Progress on(PrintStream terminal, String task, long steps) {
    return new Progress(
        new ProgressBarBuilder()
            .setTaskName(task)
            .setInitialMax(steps)
            .setUpdateIntervalMillis((int) BEAT.toMillis())
            .setStyle(ProgressBarStyle.ASCII)
            .setMaxRenderedLength(WIDTH)
            .showSpeed()
            .setConsumer(new ConsoleProgressBarConsumer(terminal, WIDTH))
            .build());
  }

  void step() {
    if (bar != null) {
      bar.step();
    }
  }

  @Override
  public void close() {
    if (bar != null) {
      bar.close();
    }
  }
}

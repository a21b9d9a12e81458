package org.entente.benchmark;

import java.util.concurrent.TimeUnit;
import org.entente.document.Document;
import org.entente.extraction.Extractor;
import org.entente.extraction.fact.Facts;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/**
 * How fast texts become facts, on one core: {@code mvn -P benchmark test-compile exec:exec}. A
 * longer text: add {@code -Dbenchmark="longDocument -p characters=10000000"}.
 */
@Fork(1)
public class ReadingBenchmark {
  static final int DOCUMENTS = 25;

  /** Documents a second. */
  @Benchmark
  @BenchmarkMode(Mode.Throughput)
  @OutputTimeUnit(TimeUnit.SECONDS)
  @OperationsPerInvocation(DOCUMENTS)
  @Warmup(iterations = 5, time = 2)
  @Measurement(iterations = 5, time = 2)
  public void bundledDocuments(BundledDocuments bundled, Blackhole hole) {
    for (Document document : bundled.documents) {
      hole.consume(bundled.extractor.extract(document));
    }
  }

  /** One long text; the time grows with its length and no faster. */
  @Benchmark
  @BenchmarkMode(Mode.SingleShotTime)
  @OutputTimeUnit(TimeUnit.MILLISECONDS)
  @Warmup(iterations = 2)
  @Measurement(iterations = 3)
  public Facts longDocument(BundledDocuments bundled, LongDocument text) {
    return bundled.extractor.extract(text.document);
  }

  /** From nothing to an extractor: the word lists and rules are read. */
  @Benchmark
  @BenchmarkMode(Mode.SingleShotTime)
  @OutputTimeUnit(TimeUnit.MILLISECONDS)
  @Fork(3)
  @Warmup(iterations = 0)
  @Measurement(iterations = 1)
  public Extractor coldStart() {
    return Extractor.standard();
  }
}

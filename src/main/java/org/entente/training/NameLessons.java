package org.entente.training;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.entente.evaluation.Annotation;
import org.entente.evidence.Span;
import org.entente.extraction.lexicon.Lexicon;
import org.entente.extraction.lexicon.RoleHead;
import org.entente.extraction.mention.NameLabel;
import org.entente.extraction.mention.NameModel;
import org.entente.extraction.mention.Tag;
import org.entente.learning.Candidate;
import org.entente.learning.JudgeTrainer;
import org.entente.learning.SequenceTrainer;
import org.entente.text.Passages;
import org.entente.text.PlainText;
import org.entente.text.Sentence;
import org.entente.text.Token;
import org.entente.text.Tokenizer;

/** Finds in the text the names that an annotation gives, and teaches them to the name model. */
final class NameLessons {
  private static final Set<String> TITLES = Set.of("professor", "dr", "prof", "prof.", "dr.");
  private final Lexicon lexicon;
  private final Tokenizer tokenizer;

  NameLessons(Lexicon lexicon) {
    this.lexicon = lexicon;
    this.tokenizer = new Tokenizer(lexicon.abbreviations());
  }

  /** Words to look for, and what they are. */
  private record Form(List<String> words, NameLabel label, boolean capital) {}

  /**
   * Adds a document's sentences.
   *
   * @param grammar what the grammar of names alone finds in them
   */
  void add(
      Passages passages, List<List<Tag>> grammar, Annotation annotation, SequenceTrainer trainer) {
    Map<String, List<Form>> forms = forms(annotation);
    List<int[][]> features = NameModel.features(lexicon, passages.sentences(), grammar);
    for (Sentence s : passages.sentences()) {
      trainer.add(features.get(s.index()), labels(s, forms));
    }
  }

  /**
   * Adds each possible name of a document.
   *
   * @param model which has not learnt the document
   */
  void addSpans(
      Passages passages,
      List<List<Tag>> grammar,
      Annotation annotation,
      NameModel model,
      JudgeTrainer trainer) {
    Map<String, List<Form>> forms = forms(annotation);
    List<int[]> labels = new ArrayList<>();
    passages.sentences().forEach(s -> labels.add(labels(s, forms)));
    for (Candidate c : model.spans(lexicon, passages.sentences(), grammar)) {
      int[] right = labels.get(Integer.parseInt(c.parts().get(0)));
      int begin = Integer.parseInt(c.parts().get(1));
      int end = Integer.parseInt(c.parts().get(2));
      int label = Integer.parseInt(c.parts().get(3));
      boolean is = right[begin] == label - 1 && (end == right.length || right[end] != label);
      for (int i = begin + 1; i < end; i++) {
        is &= right[i] == label;
      }
      trainer.add(c.features(), is);
    }
  }

  /** The forms by their first word, the longest first. */
  private Map<String, List<Form>> forms(Annotation annotation) {
    Set<Form> forms = new LinkedHashSet<>();
    for (Annotation.Named person : annotation.persons()) {
      addPerson(person.name(), forms);
      person.aliases().forEach(alias -> addPerson(alias, forms));
    }
    List<List<String>> names = new ArrayList<>();
    for (Annotation.Named organization : annotation.organizations()) {
      List<String> words = words(organization.name());
      names.add(words);
      add(new Form(words, NameLabel.ORGANIZATION, true), forms);
    }
    for (Annotation.Named organization : annotation.organizations()) {
      for (String alias : organization.aliases()) {
        List<String> words = words(alias);
        boolean definite = !words.isEmpty() && words.get(0).equals("the") && words.size() <= 3;
        boolean holdsOther =
            names.stream().anyMatch(n -> n.size() < words.size() && belongsTo(words, n));
        if (!definite && !holdsOther) {
          add(new Form(words, NameLabel.ORGANIZATION, true), forms);
        }
      }
    }
    for (Annotation.Holding post : annotation.posts()) {
      addRole(post.role(), forms);
    }
    for (Annotation.Holding post : annotation.appointments()) {
      addRole(post.role(), forms);
    }
    Map<String, List<Form>> byFirst = new HashMap<>();
    forms.stream()
        .sorted(Comparator.<Form>comparingInt(f -> -f.words().size()))
        .forEach(f -> byFirst.computeIfAbsent(f.words().get(0), w -> new ArrayList<>()).add(f));
    return byFirst;
  }

  /** "Committee of the Parliament": the other name stands in it, and "of" joins them. */
  private static boolean belongsTo(List<String> words, List<String> other) {
    return Collections.indexOfSubList(words, other) >= 0 && words.contains("of");
  }

  private void addPerson(String name, Set<Form> forms) {
    List<String> words = new ArrayList<>(words(name));
    while (words.size() > 1 && isTitle(words.get(0))) {
      words.remove(0);
    }
    add(new Form(List.copyOf(words), NameLabel.PERSON, true), forms);
  }

  /** "Minister Bell": a post before a name is no part of it. */
  private boolean isTitle(String word) {
    boolean name = lexicon.isGivenName(word);
    return !name && (lexicon.honorifics().of(word) != null || lexicon.roleHeads().of(word) != null);
  }

  private void addRole(String role, Set<Form> forms) {
    List<String> words = words(role);
    add(new Form(words, NameLabel.ROLE, false), forms);
    if (!words.isEmpty()) {
      List<String> plural = new ArrayList<>(words);
      int head = headOf(words);
      plural.set(head, RoleHead.plural(plural.get(head)));
      add(new Form(List.copyOf(plural), NameLabel.ROLE, false), forms);
    }
  }

  private static int headOf(List<String> words) {
    for (int i = 0; i < words.size(); i++) {
      if (i > 0 && Set.of("of", "for", "in", "to", "on").contains(words.get(i))) {
        return i - 1;
      }
    }
    return words.size() - 1;
  }

  private static void add(Form form, Set<Form> forms) {
    if (!form.words().isEmpty()) {
      forms.add(form);
    }
  }

  private List<String> words(String name) {
    String plain = PlainText.of(name);
    return tokenizer.tokens(plain, new Span(0, plain.length())).stream()
        .map(Token::lower)
        .collect(Collectors.toList());
  }

  private int[] labels(Sentence s, Map<String, List<Form>> forms) {
    int[] labels = new int[s.size()];
    boolean[] taken = new boolean[s.size()];
    for (NameLabel label : List.of(NameLabel.PERSON, NameLabel.ORGANIZATION, NameLabel.ROLE)) {
      for (int i = 0; i < s.size(); i++) {
        for (Form form : forms.getOrDefault(s.token(i).lower(), List.of())) {
          if (form.label() == label && fits(s, i, form, taken)) {
            int end = i + form.words().size();
            Arrays.fill(labels, i, end, label.ordinal());
            Arrays.fill(taken, i, end, true);
            labels[i] = label.ordinal() - 1;
            break;
          }
        }
      }
    }
    return labels;
  }

  private boolean fits(Sentence s, int i, Form form, boolean[] taken) {
    int end = i + form.words().size();
    if (end > s.size()) {
      return false;
    }
    boolean capital = !form.capital();
    for (int k = i; k < end; k++) {
      if (taken[k] || !s.token(k).is(form.words().get(k - i))) {
        return false;
      }
      capital |= s.token(k).isCapital();
    }
    boolean title =
        form.label() == NameLabel.ROLE
            && form.words().size() == 1
            && TITLES.contains(form.words().get(0))
            && end < s.size()
            && s.token(end).isCapital();
    boolean small = form.capital() && !capital && form.words().size() == 1;
    return !title && !small;
  }
}

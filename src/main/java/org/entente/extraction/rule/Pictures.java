package org.entente.extraction.rule;

import java.util.List;
import org.entente.extraction.fact.Part;
import org.entente.extraction.mention.Reading;
import org.entente.extraction.mention.Tag;
import org.entente.extraction.mention.Tag.PersonTag;
import org.entente.text.Sentence;
import org.entente.text.Zone;

/** Who was at the encounter by the captions of its pictures. */
final class Pictures {
  private final Reading reading;
  private final List<Scene> scenes;

  Pictures(Reading reading, List<Scene> scenes) {
    this.reading = reading;
    this.scenes = scenes;
  }

  /** A picture shows who was there; who took it and pictures from the files do not count. */
  void read() {
    if (scenes.size() != 1) {
      return;
    }
    for (Sentence s : reading.sentences()) {
      boolean file = s.is(0, "file") || s.is(0, "by");
      int credit = s.size();
      for (int i = 0; i < s.size(); i++) {
        boolean by =
            s.is(i, "photo")
                || s.is(i, "image")
                || s.is(i, "credit")
                || s.is(i, "picture")
                || s.is(i, "photograph")
                || s.is(i, "courtesy");
        credit = by && i < credit ? i : credit;
      }
      int stop = credit;
      if (s.zone() == Zone.CAPTION && !file) {
        for (Tag tag : reading.tags(s)) {
          String id = tag instanceof PersonTag && tag.end() <= stop ? reading.entity(tag) : null;
          if (id != null) {
            scenes.get(0).add(id, Part.ATTENDEE, reading.evidence(s, "encounter.caption", 0.5));
          }
        }
      }
    }
  }
}

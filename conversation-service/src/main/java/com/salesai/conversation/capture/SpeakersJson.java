package com.salesai.conversation.capture;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.salesai.conversation.analysis.SpeakerTalk;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The speakers of a conversation as the row keeps them. */
@ApplicationScoped
class SpeakersJson {
  private final ObjectMapper json;

  SpeakersJson(ObjectMapper json) {
    this.json = json;
  }

  String write(List<SpeakerTalk> speakers) {
    try {
      return json.writeValueAsString(speakers);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  List<SpeakerTalk> read(String text) {
    try {
      return json.readValue(text, new TypeReference<List<SpeakerTalk>>() {});
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}

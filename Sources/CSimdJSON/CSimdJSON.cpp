#include "CSimdJSON.h"

#include <new>
#include <simdjson.h>

static_assert(CSJ_PADDING >= simdjson::SIMDJSON_PADDING, "padding of the header is too small");

struct csj_parser {
  simdjson::dom::parser dom;
};

extern "C" const char *csimdjson_implementation(void) {
  static const std::string name(simdjson::get_active_implementation()->name());
  return name.c_str();
}

extern "C" csj_parser *csj_parser_new(void) { return new (std::nothrow) csj_parser; }

extern "C" void csj_parser_free(csj_parser *parser) { delete parser; }

extern "C" int32_t csj_parse(
    csj_parser *parser, const uint8_t *bytes, size_t length, bool padded, csj_document *document) {
  simdjson::dom::element root;
  auto error = parser->dom.parse(bytes, length, !padded).get(root);
  if (error) return static_cast<int32_t>(error);
  document->tape = parser->dom.doc.tape.get();
  document->strings = parser->dom.doc.string_buf.get();
  return 0;
}

extern "C" const char *csj_error_message(int32_t code) {
  return simdjson::error_message(static_cast<simdjson::error_code>(code));
}

static size_t string_bytes(simdjson::ondemand::value value) {
  size_t total = 0;
  switch (value.type().value_unsafe()) {
    case simdjson::ondemand::json_type::string:
      total += value.get_string().value_unsafe().size();
      break;
    case simdjson::ondemand::json_type::array:
      for (auto element : value.get_array()) total += string_bytes(element.value_unsafe());
      break;
    case simdjson::ondemand::json_type::object:
      for (auto field : value.get_object()) total += string_bytes(field.value().value_unsafe());
      break;
    default: break;
  }
  return total;
}

extern "C" size_t csj_string_bytes(const uint8_t *lines, size_t length) {
  simdjson::ondemand::parser parser;
  simdjson::ondemand::document_stream documents;
  auto text = reinterpret_cast<const char *>(lines);
  if (parser.iterate_many(text, length, 1 << 20).get(documents)) return 0;
  size_t total = 0;
  for (auto document : documents) {
    simdjson::ondemand::object object;
    if (document.get_object().get(object)) continue;
    for (auto field : object) total += string_bytes(field.value().value_unsafe());
  }
  return total;
}

extern "C" bool csj_is_utf8(const uint8_t *bytes, size_t length) {
  return simdjson::validate_utf8(reinterpret_cast<const char *>(bytes), length);
}

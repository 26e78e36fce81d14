import Foundation
import GraphModel
import Testing

@Suite struct JSONWriterTests {
  @Test func writer_separates_members_and_elements() {
    var json = JSONWriter()
    json.beginObject()
    json.member("a", 1)
    json.name("b")
    json.beginArray()
    json.value(1.5)
    json.null()
    json.value(true)
    json.endArray()
    json.member("c", orNull: nil)
    json.endObject()
    #expect(String(decoding: json.bytes, as: UTF8.self) == #"{"a":1,"b":[1.5,null,true],"c":null}"#)
  }

  @Test func every_scalar_below_300_reads_back() throws {
    let text = String(String.UnicodeScalarView((0..<300).compactMap(Unicode.Scalar.init)))
    var json = JSONWriter()
    json.beginArray()
    json.value(text)
    json.endArray()
    let back = try JSONDecoder().decode([String].self, from: Data(json.bytes))
    #expect(back == [text])
  }

  @Test func numbers_that_json_lacks_become_null() {
    var json = JSONWriter()
    json.value(Double.nan)
    json.newline()
    json.value(-Double.infinity)
    #expect(String(decoding: json.bytes, as: UTF8.self) == "null\nnull")
  }
}

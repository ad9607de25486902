import CFFmpeg

/// Names and values for FFmpeg, freed with this value.
struct Options: ~Copyable {
  /// What FFmpeg is given; it takes out what it has used.
  var dictionary: OpaquePointer?

  /// These names and values.
  init(_ values: [(String, String)]) {
    for (name, value) in values { unsafe av_dict_set(&dictionary, name, value, 0) }
  }

  /// Sets a value.
  mutating func set(_ name: String, _ value: String) { unsafe av_dict_set(&dictionary, name, value, 0) }

  deinit {
    var dictionary = unsafe dictionary
    unsafe av_dict_free(&dictionary)
  }
}

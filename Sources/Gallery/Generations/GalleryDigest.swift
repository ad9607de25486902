import Crypto
import Faces
import Mandate

/// What a generation's digest is taken over, SHA-256, whole numbers little-endian:
///
/// 1. the 24 bytes `overt/gallery-generation`, then one byte 1;
/// 2. the list: its owner's high and low half, 8 bytes each; its digest, 32 bytes; its people, 8 bytes;
/// 3. the networks' digest, 32 bytes; precision and metric, each as text;
/// 4. the threshold in millionths, 4 bytes; entries, 8 bytes; numbers per template, 8 bytes;
/// 5. for every entry, in the order of the rows: its name as text, then its numbers, 4 bytes each as IEEE 754 has them.
///
/// Text is its UTF-8 bytes, with their number in 8 bytes before them.
enum GalleryDigest {
  static func of(
    list: ListIdentity, entries: [String], origin: TemplateOrigin, metric: Metric, threshold: Threshold,
    rows: LockedRows
  ) -> ContentDigest {
    var hash = SHA256()
    hash.update(data: Array("overt/gallery-generation".utf8) + [1])
    add(list.owner.high, to: &hash)
    add(list.owner.low, to: &hash)
    hash.update(data: list.digest.bytes)
    add(UInt64(bitPattern: Int64(list.people)), to: &hash)
    hash.update(data: origin.pack.bytes)
    add(origin.precision.rawValue, to: &hash)
    add(metric.rawValue, to: &hash)
    add(UInt32(bitPattern: threshold.millionths), to: &hash)
    add(UInt64(entries.count), to: &hash)
    add(UInt64(rows.dimension), to: &hash)
    for (row, entry) in entries.enumerated() {
      add(entry, to: &hash)
      // Floats lie in memory as they are hashed, on every machine this runs on.
      hash.update(bufferPointer: UnsafeRawBufferPointer(rows.row(row)))
    }
    return ContentDigest(finishing: hash)
  }

  private static func add(_ text: String, to hash: inout SHA256) {
    add(UInt64(text.utf8.count), to: &hash)
    hash.update(data: Array(text.utf8))
  }

  private static func add(_ number: some FixedWidthInteger, to hash: inout SHA256) {
    withUnsafeBytes(of: number.littleEndian) { hash.update(bufferPointer: $0) }
  }
}

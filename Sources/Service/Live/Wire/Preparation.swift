import Faces
import Mandate
import Recognition

/// What a recogniser is told first: how it decides, and what it may still reach once it is confined.
package struct Preparation: Hashable, Sendable {
  /// The embedder's name.
  package let pack: String
  /// The digest of the networks that the authority names.
  package let digest: ContentDigest
  /// How recognition decides.
  package let policy: RecognitionPolicy
  /// Seconds between two looks at one camera at most, however much there is to do.
  package let floor: Double
  /// Worker threads, one for each core.
  package let cores: Int
  /// Whether it ends when it cannot be confined.
  package let mustBeConfined: Bool
  /// Recorded files that it may read.
  package let files: [String]
  /// Devices that it may open.
  package let devices: [String]
  /// TCP ports that it may connect to.
  package let ports: [UInt16]

  /// A preparation from its parts.
  package init(
    pack: String, digest: ContentDigest, policy: RecognitionPolicy, floor: Double, cores: Int, mustBeConfined: Bool,
    files: [String], devices: [String], ports: [UInt16]
  ) {
    self.pack = pack
    self.digest = digest
    self.policy = policy
    self.floor = floor
    self.cores = cores
    self.mustBeConfined = mustBeConfined
    self.files = files
    self.devices = devices
    self.ports = ports
  }
}

extension Preparation {
  func write(to writer: inout WireWriter) {
    writer.put(UInt16(WireLimits.version))
    writer.put(pack)
    writer.put(digest)
    policy.write(to: &writer)
    writer.put(floor)
    writer.put(cores)
    writer.put(mustBeConfined)
    writer.put(files) { $0.put($1) }
    writer.put(devices) { $0.put($1) }
    writer.put(ports) { $0.put($1) }
  }

  init(from reader: inout WireReader) throws(WireError) {
    let version = Int(try reader.number("version", UInt16.self))
    guard version == WireLimits.version else { throw .version(version, expected: WireLimits.version) }
    pack = try reader.text("pack")
    digest = try reader.digest("networks")
    policy = try RecognitionPolicy(from: &reader)
    floor = try reader.double("floor", in: 0...60)
    cores = try reader.int("cores", in: 1...1_024)
    mustBeConfined = try reader.bool("confinement")
    files = try reader.list("files", limit: WireLimits.reach) { (reader) throws(WireError) in
      try reader.text("file")
    }
    devices = try reader.list("devices", limit: WireLimits.reach) { (reader) throws(WireError) in
      try reader.text("device")
    }
    ports = try reader.list("ports", limit: WireLimits.reach) { (reader) throws(WireError) in
      try reader.number("port")
    }
  }
}

extension RecognitionPolicy {
  func write(to writer: inout WireWriter) {
    writer.put(minimumFace)
    writer.put(detectionInterval)
    writer.put(trackPatience)
    writer.put(maximumComparisons)
    writer.put(improvement)
    writer.put(holdMax)
    for value in [
      gate.minimumInterEyeDistance, gate.maximumYaw, gate.maximumPitch, gate.maximumRoll, gate.minimumSharpness,
      gate.minimumExposure,
    ] { writer.put(value) }
    writer.put(strongConfidence)
    writer.put(comparisonsPerFrame)
    writer.put(spacing)
    writer.put(grace)
    writer.put(averaging)
    writer.put(minimumMargin)
    writer.put(improvementGrowth)
  }

  init(from reader: inout WireReader) throws(WireError) {
    let any: ClosedRange<Float> = -1e6...1e6
    self.init(
      minimumFace: try reader.int("smallest face", in: 1...65_536),
      detectionInterval: try reader.double("interval", in: 0...60),
      trackPatience: try reader.double("patience", in: 0...600),
      maximumComparisons: try reader.int("comparisons", in: 0...1_000),
      improvement: try reader.float("improvement", in: any),
      gate: .standard, holdMax: try reader.double("longest hold", in: 0...RecognitionPolicy.holdCeiling))
    gate.minimumInterEyeDistance = try reader.float("gate", in: any)
    gate.maximumYaw = try reader.float("gate", in: any)
    gate.maximumPitch = try reader.float("gate", in: any)
    gate.maximumRoll = try reader.float("gate", in: any)
    gate.minimumSharpness = try reader.float("gate", in: any)
    gate.minimumExposure = try reader.float("gate", in: any)
    strongConfidence = try reader.float("confidence", in: 0...1)
    comparisonsPerFrame = try reader.int("comparisons in a frame", in: 0...1_000)
    spacing = try reader.double("spacing", in: 0...60)
    grace = try reader.double("grace", in: 0...60)
    averaging = try reader.bool("averaging")
    minimumMargin = try reader.float("margin", in: any)
    improvementGrowth = try reader.float("growth of the step", in: any)
  }
}

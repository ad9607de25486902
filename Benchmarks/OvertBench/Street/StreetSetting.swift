import Foundation
import Mandate
import Rehearsal
import Service

/// What the benchmarks of whole cameras have in common: the clip, the networks, the program.
struct StreetSetting {
  /// The clip that every camera sees, and who is looked for in it.
  let clip: StreetClip
  /// The embedder.
  let pack: String

  /// Makes the clip, where an earlier run did not.
  init() throws {
    guard let pack = try Places.embedders().first else {
      throw Peer.Failure(description: "no embedder is installed; run scripts/setup")
    }
    self.pack = pack
    let pictures = "\(Places.root)/.deps/demo"
    clip = try StreetClip(of: Demo(pictures: pictures, store: Places.store), pictures: pictures, pack: pack)
  }

  /// The recogniser's program, kept to one core.
  func program(core: Int?) -> RecogniserProgram {
    let program = [Places.root + "/.build/release/overt", "recognise"]
    let command = (core.map { ["/usr/bin/taskset", "-c", String($0)] } ?? ["/usr/bin/env"]) + program
    return RecogniserProgram(
      program: command[0], arguments: command, environment: ["OVERT_MODELS": Places.store.folder])
  }

  /// A trial of cameras at addresses.
  func trial(_ addresses: [String], core: Int?, cores: Int, seconds: Double) -> LoadTrial {
    LoadTrial(
      cameras: addresses.enumerated().map {
        LiveCamera(code: Self.code($0), address: $1, subStream: nil, user: nil, password: nil, zone: [])
      }, identities: addresses,
      sought: clip.sought, store: Places.store, pack: pack, maker: program(core: core), cores: cores,
      seconds: seconds)
  }

  /// What a camera is called.
  static func code(_ number: Int) -> CameraCode { CameraCode(unchecked: "cam-\(number + 1)") }
}
